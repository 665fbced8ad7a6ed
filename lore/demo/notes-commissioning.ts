/** What the field wrote about commissioning: flushing, filling, pressure, start, papers. The form is explained in field.ts. */
export const commissioningNotes = `
@ X20 | flush the loop | commissioning x20 | - | - | tech | x20#flush confirms
Filter was black after nine minutes, clear after fourteen. Ten would not have been enough on this house.
Fifteen minutes and the second filter came out clean. Drilling mud from the borehole, grey as cement.
de: Nach zwölf Minuten noch Späne im Filter, nach fünfzehn sauber. Die Viertelstunde ist richtig.

@ X20 | flush the loop | commissioning x20 | - | - | tech | brine#flush extends
Flushed in both directions with the reversing valve. The second direction brought out as much dirt again.
+ because dirt sits behind the welds and only lets go from the other side
Borehole two did not move at all until I throttled borehole one. Flush them one at a time.

@ - | antifreeze | commissioning refrigerant | - | - | tech | brine#freeze confirms
Measured the mixture with the refractometer: minus nine, ordered was minus fifteen. The canisters had been topped up with water by somebody.
Same canister, top and bottom: minus twelve and minus seventeen. Stir it before you measure.
de: Frostschutz nachgemessen, minus acht statt minus fünfzehn. Vor dem Füllen messen spart das Ablassen.

@ - | vent the loop | commissioning x20 | - | - | tech | brine#vent confirms
Air came for three days out of the highest point, which is behind the wardrobe. Worth asking where the highest point is before the wardrobe arrives.
The automatic vent was closed with its travel cap. Somebody finds this every year, today it was me.

@ X20 | pressure test | commissioning x20 | - | - | tech | x20#pressure confirms
Needle stood still for ten minutes, then I saw one drop at the union in the eleventh. I now wait with a coffee instead of a watch.
Lost 0.3 bar in eight minutes. It was the test hose, not the loop. Swapped it, held.
nb: 3 bar i ti minutter, nåla rørte seg ikke. Tok bilde av måleren før og etter.

@ X20 | pressure test | commissioning tromso | - | - | tech | x20#pressure asks
Does the temperature of the water count? Filled with eight-degree water into a warm house, the pressure rose by 0.15 in ten minutes and hid a drip.
How long do you wait when the loop is three hundred metres and not one hundred? Ten minutes felt short.

@ X20 | first start | commissioning x20 | - | - | tech | x20#start confirms
Wrote the superheat on the card inside the door. The next technician will thank me, and it may be me.
Superheat 6.2 after five minutes, 6.0 after half an hour. Fine.
Photo of the card goes into the job as well. Two cards have faded already.

@ X20 | electrical | commissioning x20 | - | - | safety | x20#isolate confirms
Main switch off, and the third phase was still live: fed from the old panel as well. Testing all three phases is not a formality.
! Back-feed from the solar inverter with the main switch off. Found by testing, not by thinking.
de: Hauptschalter aus und trotzdem Spannung auf L3, alte Zuleitung aus dem Anbau. Messen, immer.

@ X20 | electrical | commissioning faults | - | - | tech | -
Rotation was wrong on two of the five houses in this street. The compressor tells you by its sound within a second: switch off at once.
Phase monitor trips every evening at six. The whole village cooks then; 389 volts on L2.

@ X20 | delivery | x20 commissioning | - | - | parts | -
Transport brackets still in place under the compressor, painted the same grey as the frame. Whole house hummed.
+ expected orange brackets as in the manual
The unit came tilted on its side in the lorry. Let it stand for a day before starting, told the customer why, sent the photo.

@ X20 | delivery | x20 nordic | - | - | parts | -
The bag with the flat tool was missing in three of six deliveries. Marked the boxes; can the warehouse check before it goes north?
New packaging: foil instead of foam. Two dents in the cover out of four.

@ X20 | card | commissioning x20 | - | - | people | x20#start extends
Could the card have a line for the water pressure? I write it in the margin each time.
The previous card said "ok" in every line. That is not a value.

@ A7 | commissioning | commissioning a7 | - | - | tech | -
Condensate pipe had no fall over four metres. Asked the builder for two centimetres, got them because I had the drawing along.
Vibration feet mounted upside down: the hard side to the wall. The bedroom heard it first.
de: Aufstellung direkt unter dem Schlafzimmerfenster des Nachbarn. Vor dem Bohren kurz klingeln, das hat hier Ärger gespart.

@ A7 | software | a7 faults | - | - | tech | c4#reset asks
After the update to 4.2 the night mode forgets its hours when the power fails. Set them again, and told the customer to look after a power cut.
Version 4.2.1 keeps the night hours. Updated nine units on one day, none complained.

@ C4 | wiring | commissioning faults | - | - | tech | -
Outdoor sensor and room sensor swapped at the terminal. Heats when it is warm outside. The labels on the cable were swapped too.
Sensor cable in the same duct as the three-phase cable: jumps of two degrees. Twenty centimetres apart and it is flat.

@ X20 | heating curve | commissioning customers | - | - | people | curve#wait confirms
Went back after a week as promised, lowered the curve by two steps. The room is the same and the meter says eleven percent less.
Customer had turned every thermostat to five "so that the pump has it easy". Explained it with the bath tub picture; he laughed.
de: Nach einer Woche die Kurve um zwei Stufen gesenkt. Die Kundin hatte Angst zu frieren, jetzt sind es 21 Grad und weniger Strom.

@ X20 | heating curve | commissioning x20 | - | - | tech | curve#read extends
Read the return temperature at seven in the morning, not at noon with the sun on the windows. Two steps difference.
House of 1962 with new windows and old radiators: one radiator decides the curve for all. Find that one first.

@ K3 | cascade | commissioning faults | - | - | tech | cascade#pair confirms
Unit 2 of the cascade did all the work for a year, unit 3 has eleven hours. The order was never rotated.
Swapped both pumps of the pair although only one was noisy. The second one was worn the same, we saw it on the bench.

@ K3 | plant room | commissioning havblikk | - | - | tech | -
Plant room north: the strainer before the exchanger was installed against the arrow. It had collected nothing in two years.
Plant room south is at thirty-four degrees. The C4 does not like that; a fan and an open grille helped within a day.

@ - | documents | commissioning germany | - | - | people | -
de: Inbetriebnahmeprotokoll direkt am Gerät ausgefüllt, Foto, fertig. Im Büro hätte ich die Hälfte geraten.
de: Dem Bezirksschornsteinfeger fehlte das Datenblatt. Jetzt liegt eine Kopie hinter der Frontblende.

@ X20 | seal groove | x20 commissioning | - | - | tech | x20#seal confirms
Groove was full of white dust from the plasterer. Wiped it, seal sat at the first press.
Flat tool from the bag, even pressure, one turn around. Three of three today, at plus twelve.
A drop of water on the seal is enough. Never grease, it creeps.

@ X20 | workshop | cohort13 commissioning | - | practice rig | people | -
On the rig I pressed the seal in skew twice before I felt the difference. Birgit let me do it a third time without saying anything.
Took the rig apart and together three times. What I did not understand was the flow direction in the strainer; now I draw an arrow first.
Question from today: why three bar and not four? Answer from Ruth: because the expansion vessel opens at three and a half.

@ - | borehole | commissioning nordic | - | - | tech | -
Driller's log says 180 metres, the loop holds water for 151. Asked, and he remembered the fault zone. Changed the power setting by that.
Two boreholes five metres apart and one is three degrees warmer. The neighbour's is on the other side.

@ - | tools | commissioning nordic | - | - | parts | -
Torque wrench from the shared box was off by a fifth. Who had it calibrated, and when?
My own refractometer against the depot's: two degrees apart. One of them lies. Checked with tap water, it was mine.

@ X20 | gauge | tromso x20 | - | - | parts | gauge#second confirms
Two gauges out of the grey batch stick at 2.8 and jump. Tapping helps, which is exactly what it should not.
Put a second gauge on the other port: 3.0 and 2.7. From now on I bring two.

@ X20 | neighbours | commissioning customers | - | terraced houses | people | -
Commissioned four houses in a row in one day because the first customer offered to ring the others. Asked her what she told them.
Told the neighbours before we drilled how long it would be loud. One of them brought cake.
`;
