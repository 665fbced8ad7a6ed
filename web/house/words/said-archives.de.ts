// What is said of archives and exports that somebody brings along, in German.
export const archives: Record<string, string> = {
  'There is no such file or folder.': 'Diese Datei oder diesen Ordner gibt es nicht.',
  'This is neither a file nor a folder.': 'Das ist weder eine Datei noch ein Ordner.',
  'A file in the folder cannot be read. Look at who may read it.':
    'Eine Datei im Ordner lässt sich nicht lesen. Sieh nach, wer sie lesen darf.',
  '“{name}” has more than {count} MB. Make it shorter.': '„{name}“ hat mehr als {count} MB. Mach es kürzer.',
  'The archive holds more than {count} files. Export it in parts.':
    'Das Archiv enthält mehr als {count} Dateien. Exportiere es in Teilen.',
  'The names in the archive are too long. Export it in parts.':
    'Die Namen im Archiv sind zu lang. Exportiere es in Teilen.',
  '“{name}” in the archive is no name of a file.': '„{name}“ im Archiv ist kein Name einer Datei.',
  '“{name}” is named with a backslash. Pack it again with a common zip program.':
    '„{name}“ hat einen umgekehrten Schrägstrich im Namen. Packe es mit einem üblichen Zip-Programm neu.',
  '“{name}” leads out of the archive. Nothing of it was read.':
    '„{name}“ führt aus dem Archiv hinaus. Es wurde nichts daraus gelesen.',
  'Unpacked, the archive has more than {count} GB. Export it in parts.':
    'Ausgepackt hat das Archiv mehr als {count} GB. Exportiere es in Teilen.',
  'There is no “{name}” in the archive.': 'Im Archiv gibt es kein „{name}“.',
  '“{name}” stands in the archive twice, or in two spellings. Rename one of them.':
    '„{name}“ steht zweimal im Archiv, oder in zwei Schreibweisen. Benenne eines davon um.',
  '“{name}” in the archive is a link. Pack it again with the files themselves.':
    '„{name}“ im Archiv ist eine Verknüpfung. Packe es mit den Dateien selbst neu.',
  '“{name}” in the archive is neither a file nor a folder.': '„{name}“ im Archiv ist weder eine Datei noch ein Ordner.',
  '“{name}” is made to burst when it is unpacked. Nothing of it was read.':
    '„{name}“ ist gemacht, um beim Auspacken alles zu sprengen. Es wurde nichts daraus gelesen.',
  'This is no zip archive, no .tar.gz and no folder, or it is cut off. Export it again.':
    'Das ist kein Zip-Archiv, kein .tar.gz und kein Ordner, oder es ist abgeschnitten. Exportiere es noch einmal.',
  'The list of what the archive holds is damaged. Export it again.':
    'Das Verzeichnis des Archivs ist beschädigt. Exportiere es noch einmal.',
  'The archive is encrypted. Export it without a password.':
    'Das Archiv ist verschlüsselt. Exportiere es ohne Passwort.',
  '“{name}” is packed in an uncommon way. Pack it again as a common zip.':
    '„{name}“ ist auf unübliche Weise gepackt. Packe es als gewöhnliches Zip neu.',
  '“{name}” in the archive is damaged. Export it again.':
    '„{name}“ im Archiv ist beschädigt. Exportiere es noch einmal.',
  'The .tar.gz is damaged or cut off. Export it again.':
    'Das .tar.gz ist beschädigt oder abgeschnitten. Exportiere es noch einmal.',
  'The .tar.gz is made to burst when it is unpacked. Nothing of it was read.':
    'Das .tar.gz ist gemacht, um beim Auspacken alles zu sprengen. Es wurde nichts daraus gelesen.',
  'This HTML has more than {count} letters. Divide it.': 'Dieses HTML hat mehr als {count} Zeichen. Teile es.',
  'There is no room on the disk to unpack the archive. Make room and try again.':
    'Auf der Platte ist kein Platz, um das Archiv auszupacken. Schaffe Platz und versuche es noch einmal.',
};
