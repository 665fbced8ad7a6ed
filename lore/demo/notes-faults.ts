/** What the field wrote about faults, leaks and parts. The form is explained in field.ts. */
export const faultNotes = `
@ A7 | four-way valve | faults a7 | - | - | tech | fourway#touch confirms
Both pipes at the four-way valve lukewarm: it hangs in the middle. A knock with the handle of the screwdriver and it went over with a clack.
Held my hand on all four pipes for a minute each. Two warm, two cold is fine; three warm is a valve that lets by.
de: Vierwegeventil hing in der Mitte, drei Rohre warm. Spule abgezogen, wieder drauf, umgeschaltet.

@ A7 | four-way valve | faults a7 | -10..4 | - | tech | fourway#listen extends
No clack at the change-over, and then eleven minutes later it went by itself. The coil gets 190 volts only.
The clack is easy to hear with a screwdriver at the ear. Without it the fan covers everything.

@ X10 | control board | faults nordic | - | - | parts | board#dip confirms
New board, same dip switches, and it still thought it was a ground-source unit. Switch 6 has another meaning on the new board.
Photographed the old board before pulling any plug. Plug X7 and X9 are the same shape.
sv: Glömde flytta bygeln på nya kortet. Fotot från det gamla räddade mig.

@ C4 | event log | faults nordic | - | - | tech | c4#log confirms
The log showed the high-pressure trip at 04:10 each night, an hour after the bath-tub hour. Legionella programme and a closed valve.
Somebody had reset it before I came. Log empty, customer cannot say what the display showed. Two hours for nothing.
Read the log first, found the sensor fault of nine days ago, had the part in the van. Forty minutes door to door.

@ C4 | event log | faults germany | - | - | tech | c4#photo confirms
de: Erst Foto vom Display, dann Finger weg. Der Fehlercode war nach dem Reset tatsächlich weg.
de: Fehlerspeicher ausgelesen, drei Einträge in einer Stunde: Netzausfall. Nachbar hatte dasselbe, also nicht unser Gerät.

@ X20 | refrigerant leak | refrigerant faults | - | - | tech | leak#sniff confirms
Leak at the service valve cap, not at the valve. The cap is part of the seal, tighten it with a spanner.
Nine minutes with the sniffer along the joints, found it at the last one, behind the label.
nb: Lekkasje på pressostatslangen. Sett etter oljespor først, så slipper du å lete så lenge.

@ A7 | refrigerant leak | refrigerant a7 | - | windy | tech | wind#shield extends
Sniffer is useless above five metres of wind a second. Wrapped the joint in film, waited four minutes, then sniffed inside: clear answer.
Ultrasound outdoors in wind: everything hisses. Waited until the evening when it was calm.
Tried the ultrasonic finder in a gale behind a tarpaulin. It found the tarpaulin.

@ X20 | leak check | refrigerant germany | - | - | people | leak#record confirms
de: Dichtheitsprüfung eingetragen, bevor ich ins Auto gestiegen bin. Abends weiß ich die Uhrzeit nicht mehr.
de: Der Kunde wollte das Protokoll gleich per Mail. Mit dem Foto des Manometers drin gab es keine Rückfrage.

@ X20 | charging | refrigerant x20 | - | - | tech | -
Weighed in to the gram and the superheat still was nine. The filter drier was half blocked; the charge was never the problem.
+ expected superheat 5 to 7 with the nominal charge
Charged as vapour because the bottle had no dip tube and I had not looked. Checked the composition afterwards, took it all out again.

@ X10 | recovery | refrigerant nordic | - | - | tech | recover#weigh confirms
Bottle was fuller than written on the tag. Weighing it first took one minute, and I needed the second bottle.
! Recovery bottle at 82 percent with nobody's name on it in van 3. Please weigh before and after, and write it down.

@ X10 | take back | refrigerant germany | - | - | people | recover#tag asks
de: Wer trägt beim Abholen die Menge ein, wir oder der Entsorger? Bei mir stand zweimal nichts.
de: Altgerät abgeholt, Kältemittel 1,4 statt 1,8 kg. Rest ist wohl schon lange weg, so habe ich es auch eingetragen.

@ X20 | compressor | faults x20 | - | - | tech | sound#before confirms
Recorded ten seconds of the compressor before and after. Played both to Ruth on the phone, she said "mount, not bearing" and was right.
A bearing that goes sounds dry, a loose mount sounds wet. I cannot say it better, so I recorded both.

@ X20 | compressor | faults refrigerant | - | - | tech | -
Three starts in an hour. Buffer tank was closed off since the plumber's visit; the unit had nowhere to put its heat.
Soft starter replaced twice before somebody measured the supply: 361 volts at start. The cable is too thin for its length.
+ because thirty-eight metres of 2.5 mm²

@ - | expansion vessel | faults nordic | - | - | tech | -
Expansion vessel flat: tapped it, full of water. Five minutes, and it explains all the pressure complaints of this winter.
Pre-pressure 0.4 instead of 1.0. It has been like that since the day it was installed.

@ - | strainer | faults commissioning | - | - | tech | -
"No heat upstairs": strainer full of hemp and solder. Second house of the same plumber this week.
Cleaned the strainer, wrote the date on it with a marker. The next person will know.

@ X20 | plate exchanger | faults refrigerant | - | hard water | tech | plate#measure confirms
Delta across the plates was nine degrees, after cleaning four. Forty minutes, no new part.
Measured before and after, as it says. Otherwise I would have believed it did not help, because the customer felt nothing the first day.
de: Plattenwärmetauscher gespült statt getauscht. Spreizung von 9 auf 4 K, Kunde zahlt eine Stunde statt einer neuen Platte.

@ X20 | plate exchanger | faults havblikk | - | - | tech | plate#rinse extends
Rinse longer than you think: the first two buckets are clear, the third one is brown again.
Acid smell in the stairwell. Open the window before, not after.

@ K3 | cascade | faults nordic | - | - | tech | -
Circulation pump 2 runs backwards when pump 1 is on. Check valve missing, it is on the drawing.
Cascade hunts between one and two units every six minutes. Widened the band by one degree and it calmed down.

@ A7 | fan | faults a7 | - | - | parts | -
Fan motor bearings gone after three years, all four of this delivery within a month. Serial numbers are 40 apart.
+ expected ten years
Fan from the old stock fits, but turns the other way. The arrow is inside.

@ A7 | sensor | faults a7 | - | - | parts | -
Outdoor sensor reads eleven degrees in the shade at plus three. It hangs over the kitchen vent.
Same sensor, third time this month, always the same batch. Put the numbers of all three in the comments.

@ - | false alarm | faults customers | - | - | people | -
"It smells of gas": it was the fermenting apple bucket next to the unit. Still right to come.
Alarm each night at three: the cat sits on the display, it is warm.

@ X20 | water hammer | faults x20 | - | - | tech | -
Bang in the wall whenever the valve closes. Slowed the valve down from six to thirty seconds in the C4; silence.
Bang gone after fixing one pipe clamp in the cellar. Before that two colleagues had changed the valve.

@ - | parts | nordic faults | - | - | parts | -
Waited four days for a relay that was in van 6 all the time. Can we see each other's vans?
Ordered the pump with the wrong union twice, because the number in the manual belongs to the old one. The new one ends in -B.
sv: Reservdelen fanns i Umeå hela tiden. Vi letade i fel system.

@ - | parts | germany faults | - | - | parts | -
de: Ersatzteil mit der Nummer aus dem Handbuch passt nicht, die neue endet auf -B. Bitte im Handbuch ändern.
de: Relais lag im Kieler Lager, bestellt wurde in Hamburg. Ein Anruf hätte gereicht.

@ X20 | sight glass | refrigerant x20 | - | - | tech | -
Bubbles in the sight glass at part load are nothing. At full load after twenty minutes they are something.
Yellow in the sight glass: moisture. The drier was fitted with open ends in the rain, I found the photo.

@ - | safety | refrigerant alone | - | cellar, narrow | safety | -
! Cellar with the door shutting by itself, bottle leaking a little. I wedge the door now, every time, before I open a bottle.
! Old propane unit in an unventilated cupboard. Gas detector first, then the light switch, not the other way round.

@ - | lockout | faults nordic | - | - | safety | lockout#lock confirms
Caretaker wanted to "just switch it on quickly" while my hands were in the unit. The lock told him no, not me.
! Found a lock without a name on the main switch. Rang around for half an hour. Please write your number on yours.

@ - | lockout | germany faults | - | - | safety | lockout#prove confirms
de: Freigeschaltet, gesichert, geprüft. Prüfer vorher und nachher an bekannter Spannung getestet, der war nämlich leer.
de: Zweipoliger Prüfer statt Phasenprüfer. Der Phasenprüfer hat geleuchtet, obwohl nichts da war.
`;
