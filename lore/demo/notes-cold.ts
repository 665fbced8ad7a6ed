/**
 * What the field wrote about the cold, ice and getting there. The form is explained in field.ts: a head with asset,
 * task, communities, degrees, conditions, manner and the step it speaks of; then notes, each with what was expected.
 */
export const coldNotes = `
@ X20 | fit the seal | cold x20 | -26..-11 | outdoors, dry cold | parts | x20#seal extends
The seal is stiff as a coin at minus twenty. Five minutes in the inside pocket and it bends again.
+ because cold makes the rubber hard
Carried the seals on the dashboard with the heater on. All four went in without a crack.
sv: Tätningen går att trycka i om man värmt den i handen först. Annars känns den som plast.

@ X20 | fit the seal | cold x20 | -24..-12 | van stood overnight | parts | -
Seals from the van were at outside temperature this morning. I now take the bag in with me to the hotel.
nb: Pakningene lå i bilen i natt, minus 22. Tok dem inn på kjøkkenet til kunden i en kaffekopp tid, da var de myke.

@ X20 | first start | cold x20 | -25..-12 | dry cold | tech | x20#start extends
First start at minus nineteen: superheat swung for eleven minutes before it settled. After five minutes the number meant nothing.
+ expected a steady reading after five minutes
Read the superheat after five, ten and fifteen minutes: 11, 7.5, 6. Only the last one is true in this cold.

@ X20 | isolate | cold commissioning | -28..-12 | snow, gloves | safety | x20#isolate confirms
The lock on the main switch was frozen. A minute with the palm around it, then it turned. Do not use the torch near the cable.
Locked it, tried it, tested it, with mittens on a string so that they do not end up in the snow. Takes one minute more and is worth it.

@ X20 | purge the loop | cold x20 | -22..-8 | outdoors | tech | x20#flush extends
The filling hose stiffens and kinks at the collar below about minus fifteen. Laid it in a coil around the warm pump first.
The brine in the canister was at minus fourteen and so thick that the pump ran hot. Ask for the canisters to be stored inside.
+ because antifreeze gets thick in the cold

@ A7 | de-ice the fan | cold a7 | -16..-2 | freezing rain | tech | ice#thaw confirms
Fan ring was one solid block after the freezing rain. Warm water from the kitchen, a watering can, patience. Twenty-five minutes.
Somebody before me had used a screwdriver on the ice. Two blades are nicked and it howls now.
+ expected fan free after one defrost cycle

@ A7 | look it over | cold a7 nordic | -18..-3 | snow drift | tech | ice#look extends
Snow drift up to the middle of the coil although the unit stands on the high bracket. The roof above throws everything exactly here.
Customer had built a little house around the unit to protect it from snow. It was breathing its own cold air.
sv: Snön från taket hade packat sig bakom aggregatet. Man såg det inte framifrån.

@ A7 | drain | cold a7 | -14..-1 | ice under the unit | parts | drain#route confirms
Drain pipe frozen solid again, third winter. The heater cable stops forty centimetres before the elbow, and that is where the plug sits.
Ice hill under the unit as high as my knee. The drip tray is fine; the pipe points north.
Put the new drain heater in with the longer tail. Checked after a night at minus eleven: dry.

@ A7 | defrost | cold a7 | -12..2 | humid, around zero | tech | -
Around zero and foggy it defrosts every thirty-five minutes. At minus ten it is every two hours. The customer thinks it is broken on the mild days.
Defrost stops too early: the sensor sits on the pipe that thaws first. Moved it one bend down, now the whole coil is clear.
+ expected the coil free of ice at the end of a defrost

@ - | drive | nordic cold | -27..-8 | dark, drifting snow | people | van#tell confirms
Road closed behind me for four hours. Good that planning knew which turn-off I had taken.
Convoy over the pass left without me because the app said one o'clock and the sign said twelve thirty. Trust the sign.
nb: Stengt over fjellet, kolonne to ganger. Ringte kunden fra bomma, hun var bare glad for at noen sa det.

@ - | pack the van | cold nordic | -28..-10 | - | parts | van#box confirms
The insulated box with the hot-water bottle kept batteries and seals above ten degrees for six hours at minus twenty-three.
Battery drill dead at minus twenty, spare battery dead too. Both had been in the back of the van. Now they ride in front with me.
sv: Frigolitlådan med värmedyna funkar. Batterierna höll hela dagen.

@ - | ladder | cold nordic | -20..-4 | ice | safety | roof#ground extends
! Ladder feet on blue ice look fine until you are three metres up. The ice spikes were in the other van.
Strewed sand first, then the rubber mat, then the ladder. It stood.
! Slid half a metre with the ladder on a glazed step. Nothing happened, but it could have.

@ - | roof | cold nordic | -18..-2 | snow on the roof | safety | roof#call confirms
Rang Nils before going up and after coming down, four minutes in between. It felt silly and it is right.
! The roof hatch froze shut behind me while I was at the unit. Had the phone in the jacket, not in the van. Would do it the same way again only because of that.

@ X20 | gauge | cold x20 | -25..-10 | gauge outdoors | tech | -
The needle of the oil-filled gauge lags by most of a minute at minus twenty. Easy to read as "it holds".
Digital gauge shows low battery below minus fifteen although the battery is new. Warm it, and it is full again.

@ K3 | cold store | cold faults | -22..-16 | cold store, all year | tech | -
Cold store at the fish hall: heat recovery loses two degrees every time the door stands open for the forklift. It is the door, not the unit.
Sensor cable inside the cold store had been laid next to the defrost heater. Shows plus four for ten minutes, twice a day, and the C4 believes it.
+ expected a flat line at minus eighteen

@ A7 | outdoor unit | cold a7 | -15..-5 | salt, wind from the sea | tech | -
nb: Salt og is på viften samtidig. Vasket med lunkent ferskvann, ikke varmt, så sprakk ikke glasuren på lamellene.
After three storms the coil on the sea side is white with salt. Rinsed it at plus two, at minus five it would only have frozen.

@ X10 | oil | cold faults | -24..-12 | long stop | tech | -
Compressor growled for the first three minutes after two days without power. Crankcase heater had been off as well. Let it warm for four hours, then silent.
+ because oil thick and full of refrigerant after a cold stop
Six hours without power and the owner switched it straight on. Ask them to wait until the sticker on the crankcase is warm.

@ - | gloves | cold nordic | -28..-12 | - | people | -
Thin wool gloves inside the big mittens with the open finger. I can press the buttons of the C4 and still feel my fingers after an hour.
Tape over the metal parts of the tool handles. It looks odd and I stopped swearing.
fi: Kosketusnäyttö ei toimi hanskat kädessä. Kynä toimii.

@ C4 | display | cold faults | -26..-13 | outdoors | tech | -
C4 display goes grey at minus twenty and comes back at minus twelve. It still runs and logs; only nobody can read it.
Read the log over the phone app from inside the van instead of standing at the display. Same data, warm fingers.

@ - | brine depth | cold commissioning | -18..-6 | ground frost | tech | -
Ground frozen to seventy centimetres, the trench to the collector was like concrete. We heated it with the mat overnight, next day half an hour of work.
Marked the collector trench with reflecting sticks before the snow. Saved the excavator a bad guess.

@ A7 | noise | cold a7 | -14..-4 | still, clear night | people | -
Neighbour complains on clear cold nights only. Sound carries over the hard snow. Night mode from ten to six, and they had coffee together.
Fan howls at exactly 620 revolutions, only below minus ten. The bracket sings with it. One rubber washer and it is gone.

@ X20 | cold store | x20 cold | -20..-16 | cold store, all year | parts | x20#seal asks
Is there a winter version of the seal? The one we get is specified down to minus five for fitting, I found it in the small print.
Asked the factory: the rubber is fine in service at minus thirty, only fitting it is not. So it is about the minute in which we press it in.

@ - | frostbite | alone | -30..-16 | alone, night | safety | -
Did not notice my cheek until the petrol station. White spot the size of a coin. Since then I set a timer for every twenty minutes outside.
Told the customer that I would sit in their hall for ten minutes before I go on. Nobody has ever said no.

@ - | on call | alone | -24..-6 | alone, night | people | -
Third call that night was to a house where the door was open and nobody answered. I rang Aino and stayed on the line while I went in. He was asleep in front of the television.
(confidential) I drove home at five with my eyes closing. I did not want to say it in the morning meeting because we are short already.
(confidential) I have been up alone on roofs this month although we agreed not to. Planning does not know it takes two, the job says one person, forty minutes.

@ A7 | after the storm | a7 tromso | -8..1 | storm, salt ice | tech | ice#listen confirms
Listened before starting: one blade touched the ring at each turn. Ice on the back of a single blade. Without listening I would have started it.
nb: Startet ikke før isen var borte bak vifta også. Ti minutter til, men ingen havari.

@ - | parking heater | kiruna nordic | -29..-14 | depot | people | -
Van 4 is plugged in but the outlet has no power. Checked all eight: numbers 4 and 7 are dead since the new fuse box.
sv: Motorvärmaruttag 4 och 7 är döda. Jag har satt en lapp, men det behövs en elektriker.

@ X20 | commissioning visit | kiruna x20 | -24..-10 | new house, no heating yet | tech | -
New house without heating, inside minus nine. Brought the electric heater along and warmed the technical room for two hours. Then it was an ordinary job.
Commissioning in an unheated house: the manual starts at plus five. Nobody tells the builder that.
+ expected a room above plus five degrees
`;
