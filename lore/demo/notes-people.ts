/** What the field wrote about customers, learning, planning and each other. The form is explained in field.ts. */
export const peopleNotes = `
@ - | hand over | customers nordic | - | - | people | handover#touch confirms
Let her press the buttons herself. Five minutes, and she explained it to her husband while I packed.
Hand-over in the kitchen with the manual on the table did not work. Same customer in front of the unit: she asked six questions.
I showed three things and nothing else. She has not rung in four weeks.

@ - | hand over | customers germany | - | - | people | handover#sunday confirms
de: Gezeigt, was er am Sonntag selbst tun kann und was nicht. Er hat es sich an die Tür geklebt.
de: Die drei Dinge auf der Karte reichen. Beim vierten schaut man schon aus dem Fenster.

@ - | call ahead | customers nordic | - | - | people | callahead#photo confirms
Asked for a photo of the display before driving out. Wrong boiler, not ours. Saved ninety kilometres.
The photo showed a staircase that our lift cannot take. Came with two people the first time instead of the second.
Asked the third question and learned that there is a dog. It is a large dog.

@ - | call ahead | customers germany | - | - | people | callahead#access extends
de: Schlüssel liegt beim Nachbarn, Nachbar im Urlaub. Die Frage nach dem Schlüssel am besten am Tag davor stellen.
de: Parken ging nur bis acht. Das steht jetzt im Auftrag, damit es der Nächste weiß.

@ A7 | complaint | customers a7 | - | - | people | -
He was not angry about the fault, he was angry about the three weeks in which nobody rang. I said that, and he nodded.
Complaint about noise, measured together with the neighbour holding the meter. Both saw the number, both were content.
nb: Kunden hadde lest på nettet at 45 grader er farlig. Viste henne hvor hun ser det selv. Da var det greit.

@ - | language | customers havblikk | - | - | people | voice#short confirms
Left the message about the water stop in Somali and Polish as well. Everybody had filled their bottles, for the first time.
Voice message of twenty seconds instead of the notice in the lift. Old Mrs. on the fourth floor played it to me.

@ - | radiators | customers nordic | - | - | people | radiators#phone confirms
Bled four radiators with the resident on the phone and me in the warm van. She was proud, I was home for dinner.
One could not find the key for the vent. Now we leave one taped to the manifold.

@ - | access | havblikk | - | - | people | -
Flat 3-112 does not open on Fridays. Tuesday after four is fine, he says.
The caretaker's key for plant room south was copied without us being told. We asked for a list.
Promised the board a word by the tenth about the hot water. Somebody please say who writes it.

@ - | hot water | havblikk customers | - | - | tech | -
Fourth floor waits ninety seconds for hot water in the morning. The circulation pump has a timer that begins at eight. They get up at six.
After the timer change the fourth floor thanked us with a drawing. It hangs in plant room north.

@ - | first week | cohort13 | - | - | people | -
Nobody tells you what to do with your hands while the customer talks. Mika puts his in his pockets and listens.
I did not dare to ask the same thing a second time. Then I saw that Samuel asks three times, and he has been here for ten years.
Wrote down ten words of the trade that I did not know. On Friday it was seven.

@ - | practice rig | cohort13 cohort14 | - | practice rig | people | -
Broke the seal on the rig on purpose to see what it looks like. Now I recognise it.
Two of us, one rig, one reads the steps aloud, the other does. Then change. It was slower and better.

@ - | first weeks | cohort14 | - | - | people | -
My buddy let me do the phone call myself. I forgot to ask for the floor. There was no lift.
Second time at the same house and I was the one who knew where the switch is. It is a good feeling.
I thought "superheat" was a setting. It is a reading. Writing this down so that the next one need not be ashamed.
What is the difference between flushing and venting? I have now heard three answers and I believe the one from Ruth.

@ X20 | ride along | cohort14 x20 | - | ride along | people | -
Watched Aino warm the seal in her jacket while she talked about her boat. She did not even mention it until I asked.
I read the step aloud and she did something else. She said: good that you saw it, write it down.

@ - | planning | nordic | - | - | people | -
Two of us went to the same house on the same morning. The job was split by invoice, not by visit.
Job said forty minutes, the way there is fifty. Planning sees the distance but not the ferry.
sv: Två bilar till samma adress. Vi drack kaffe ihop i alla fall.

@ - | planning | germany | - | - | people | -
de: Tour so geplant, dass zweimal durch den Elbtunnel. Mit Tausch von zwei Terminen wären es einmal.
de: Der Notdienst wechselt montags um acht, genau dann ist die Besprechung. Freitag zwölf wäre besser.

@ - | ferry | tromso nordic | - | waiting for the ferry | people | -
nb: Ferja gikk ikke. Brukte ventetida til å ringe neste kunde og skrive dette.
Last ferry back at 16:40, not at 17:10 as in the plan since the summer. Slept in the van.
Island day: seven visits in one day because I rang all of them the evening before. One was not at home last time, and it cost a day.

@ - | handing on | faults refrigerant | - | - | people | -
Rang a colleague instead of the support line. It was quicker, but now only the two of us know it. So here it is: the valve core has a left-hand thread.
Three people asked me the same thing this month. I wrote it on a page and sent them the page.

@ - | sales | customers nordic | - | - | people | -
Sales promised fifty-five degrees at minus twenty-five. The unit can do it, the radiators cannot. Please ask us before the signature.
Rode along with sales for a day. They hear other things than we do. I would do it again.
Customer bought the A7 because of the picture with the tree. The tree drops its needles into the fan.

@ - | sales | germany customers | - | - | people | -
de: Im Angebot stand "kein Umbau der Heizkörper". Drei müssen getauscht werden. Bitte vorher die Vorlauftemperatur ansehen.
de: Förderantrag scheiterte an einem fehlenden Haken. Checkliste hängt jetzt im Büro Altona.

@ - | van stock | germany nordic | - | - | parts | -
Six different unions in the van, never the seventh. Counted what I used in three months and packed that.
Gave back four parts that I have carried for two years. Somebody else needed one of them the same day.

@ - | van stock | kiruna | - | depot | parts | -
Shelf C: the A7 fan is under the X20 pump. Both labels are right, only swapped.
Who took the last pair of ice spikes for the ladder? They belong into the red box, not into a van.
sv: Röda lådan är tom igen. Isbroddarna till stegen saknas.

@ - | rest | leads | - | - | people | -
Two of mine have had eleven nights on call in four weeks. It is within the rules and it is too much.
Asked my team what they would stop doing. Seven said: photographing the same form twice. It took one mail to stop it.
(confidential) One of the new ones is afraid to ring a colleague at night because of how he was answered the first time.

@ - | rest | nordic germany | - | - | people | -
Long day with three break-downs, and the last customer had soup ready. Just so that it is written somewhere.
Took the break at the lake instead of in the queue. The queue was the same afterwards.

@ - | tone | germany | - | - | people | -
(confidential) Auf der Baustelle werden die Azubis angeschrien, wenn etwas fehlt. Danach fragt keiner mehr. Ich möchte, dass das jemand weiß.
de: Nach dem dritten Rückruf habe ich gesagt: Ich weiß es nicht, ich frage jemanden und melde mich bis vier. Das war das beste Gespräch der Woche.

@ X20 | customer's question | customers x20 | - | - | people | -
"Is it supposed to be on all the time?" Yes. I draw the bath tub: a thin stream all day is cheaper than a bucket each hour.
Customer reads the meter each morning and keeps a list in pencil. It is better than our log, I took a photo.

@ - | review | customers havblikk | - | - | people | -
Board meeting at Havblikk: they wanted numbers, I had stories. Next time both.
They asked why plant room south is warmer than north. I did not know. Said so, and came back with an answer in two days.

@ - | tools | tromso | - | - | parts | -
The good vacuum pump has been in Bodø since Easter. It is written nowhere, only everybody knows it.
Salt gets into the zip of the tool bag. Candle wax.

@ A7 | summer | a7 customers | 14..28 | hot | people | -
First hot week and everybody asks whether it can cool. It can, but without the drain it will drip into the living room.
Fan full of poplar fluff. Soft brush from the inside, no water jet.
de: Pappelwolle im Lüfter, Leistung halbiert. Von innen ausbürsten, nicht mit dem Hochdruckreiniger.

@ X20 | summer | x20 commissioning | 12..24 | building site | tech | -
Flushed on a building site with water from the hydrant: iron, everything red. Used the tank on the trailer the second time.
Concrete dust in the groove, in the filter and in my coffee. Cover the unit until the day on which you start it.

@ - | thunderstorm | faults nordic | 10..25 | after a thunderstorm | tech | -
Eleven calls after one lightning strike, nine of them only needed the fuse in the C4. Took a bag of fuses along for the next day.
After the storm: read the log before the fuse. In two houses it was the network card and not the board.

@ - | mosquitoes | nordic | 11..24 | - | people | -
fi: Hyttysiä oli enemmän kuin ruuveja. Verkkohattu autoon, oikeasti.
Net hat on, gloves on, at plus twenty. The customer took a picture and I allowed it.
`;
