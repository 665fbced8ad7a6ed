// What the server says about files and exports, in German.
export const files: Record<string, string> = {
  '{count} files at most.': 'Höchstens {count} Dateien.',
  'One of these files is not there any more. Add it again.':
    'Eine dieser Dateien ist nicht mehr da. Füge sie noch einmal hinzu.',
  'There is no such file.': 'Diese Datei gibt es nicht.',
  'There is no room left for files. Nothing was stored; tell whoever runs this server.':
    'Für Dateien ist kein Platz mehr. Nichts wurde gespeichert; sag es denen, die diesen Server verwalten.',
  'That part is not in the file.': 'Diesen Teil gibt es in der Datei nicht.',
  'Files of this kind can have up to {count} MB.': 'Dateien dieser Art haben höchstens {count} MB.',
  'The file is empty.': 'Die Datei ist leer.',
  'Only recordings in WebM, MP4, Ogg, MP3 or WAV can be played here.':
    'Hier lassen sich nur Aufnahmen in WebM, MP4, Ogg, MP3 oder WAV abspielen.',
  'Only JPEG, PNG, WebP, GIF and AVIF pictures can be shown. Others can be attached as files.':
    'Zeigen lassen sich nur Bilder in JPEG, PNG, WebP, GIF und AVIF. Andere kannst du als Datei anhängen.',
  'HEIC pictures cannot be read here. Save it as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible).':
    'HEIC-Bilder lassen sich hier nicht lesen. Speichere es als JPEG (auf dem iPhone: Einstellungen, Kamera, Formate, Maximale Kompatibilität).',
  'Pictures can have up to 50 million pixels. Make it smaller and send it again.':
    'Bilder haben höchstens 50 Millionen Pixel. Mach es kleiner und sende es noch einmal.',
  'This picture is damaged or incomplete. Save it again as JPEG or PNG and send that.':
    'Dieses Bild ist beschädigt oder unvollständig. Speichere es neu als JPEG oder PNG und sende das.',
  'Many pictures are being read right now. Try again in a moment.':
    'Gerade werden viele Bilder gelesen. Versuche es gleich noch einmal.',
  'Send the file itself as the body.': 'Die Datei selbst ist nicht angekommen. Sende sie noch einmal.',
  'Your other exports are still being put together. Wait until they are ready.':
    'Deine anderen Exporte werden noch zusammengestellt. Warte, bis sie fertig sind.',
  'Only who added this file, the author or a steward of its home may take it off.':
    'Abnehmen kann diese Datei, wer sie hinzugefügt oder den Beitrag verfasst hat oder sein Zuhause betreut.',
  '{count} files hang here at most. Take some off first.':
    'Hier hängen höchstens {count} Dateien. Nimm zuerst einige ab.',
  'Not all of this file has arrived. Send the rest, then ask again.':
    'Noch ist nicht alles von dieser Datei da. Sende den Rest und frage dann noch einmal.',
  'This upload is not there any more. Send the file again.':
    'Das schon Gesendete ist nicht mehr da. Sende die Datei noch einmal.',
  'Too many files are on their way already. Let some of them finish.':
    'Es sind schon zu viele Dateien unterwegs. Warte, bis einige angekommen sind.',
  'There is no room left for a file of this size. Tell whoever runs this server.':
    'Für eine so große Datei ist kein Platz mehr. Sag es denen, die diesen Server betreiben.',
};
