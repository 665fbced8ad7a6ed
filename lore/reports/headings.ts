/**
 * What people write over the parts of a report, in the languages they write in. As `plain` makes them: small letters, no
 * accents, no signs. What a community calls its own prompts is added to these.
 */
export const headings: Record<string, readonly string[]> = {
  worked: [
    ...[
      'worked',
      'what worked',
      'this worked',
      'worked well',
      'what worked well',
      'what went well',
      'went well',
      'good',
    ],
    ...['geklappt', 'hat geklappt', 'was hat geklappt', 'was geklappt hat', 'funktioniert', 'hat funktioniert'],
    ...['was hat funktioniert', 'gut', 'gut gelaufen', 'was gut lief', 'lief gut'],
    ...['ce qui a marche', 'a marche', 'ce qui a bien marche', 'ca a marche', 'ce qui a fonctionne', 'reussi'],
    ...['funciono', 'lo que funciono', 'ha funcionado', 'lo que ha funcionado', 'que funciono'],
    ...['fungerade', 'det som fungerade', 'vad som fungerade', 'vad fungerade', 'gick bra'],
    ...['ha funzionato', 'cosa ha funzionato', 'funzionato', 'werkte', 'wat werkte', 'wat ging goed'],
  ],
  did_not: [
    ...['did not', 'did not work', 'didnt work', 'didnt', 'what did not work', 'what didnt work', 'not worked'],
    ...['what went wrong', 'went wrong', 'what did not', 'what didnt', 'bad'],
    ...['nicht geklappt', 'hat nicht geklappt', 'was hat nicht geklappt', 'was nicht geklappt hat', 'schlecht'],
    ...['hat nicht funktioniert', 'was nicht funktioniert hat', 'nicht funktioniert', 'was hat nicht funktioniert'],
    ...['ce qui na pas marche', 'na pas marche', 'ce qui na pas fonctionne', 'ca na pas marche'],
    ...['no funciono', 'lo que no funciono', 'no ha funcionado', 'lo que no ha funcionado', 'que no funciono'],
    ...['fungerade inte', 'det som inte fungerade', 'vad som inte fungerade', 'vad fungerade inte', 'gick inte'],
    ...['non ha funzionato', 'cosa non ha funzionato', 'werkte niet', 'wat werkte niet', 'wat niet werkte'],
  ],
  surprised: [
    ...['surprised', 'surprised me', 'what surprised me', 'surprise', 'surprises', 'surprising', 'unexpected'],
    ...['uberrascht', 'hat mich uberrascht', 'was mich uberrascht hat', 'was hat mich uberrascht', 'uberraschung'],
    ...['uberraschungen', 'uberraschend', 'ueberrascht', 'hat mich ueberrascht', 'ueberraschung'],
    ...['ce qui ma surpris', 'ma surpris', 'surpris', 'me sorprendio', 'lo que me sorprendio', 'sorpresa', 'sorpresas'],
    ...['overraskade', 'forvanade mig', 'overraskade mig', 'det som forvanade mig', 'vad som forvanade mig'],
    ...['mi ha sorpreso', 'cosa mi ha sorpreso', 'sorprese', 'verraste mij', 'wat mij verraste', 'verrassing'],
  ],
  need_help: [
    ...[
      'need help',
      'help',
      'i need help',
      'need help with',
      'help needed',
      'where i need help',
      'what i need',
      'needs',
    ],
    ...['brauche hilfe', 'ich brauche hilfe', 'hilfe', 'hilfe gebraucht', 'wo ich hilfe brauche', 'brauche hilfe bei'],
    ...['besoin daide', 'jai besoin daide', 'aide', 'necesito ayuda', 'ayuda', 'donde necesito ayuda'],
    ...[
      'behover hjalp',
      'jag behover hjalp',
      'hjalp',
      'ho bisogno di aiuto',
      'aiuto',
      'hulp nodig',
      'ik heb hulp nodig',
    ],
  ],
  numbers: [
    ...[
      'numbers',
      'number',
      'figures',
      'my numbers',
      'zahlen',
      'meine zahlen',
      'kennzahlen',
      'chiffres',
      'les chiffres',
    ],
    ...['numeros', 'cifras', 'siffror', 'numeri', 'cijfers', 'getallen', 'kpi', 'kpis'],
  ],
};

/** Words as they are compared: small letters, no accents, no signs, no emoji. */
export function plain(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[\p{M}'’`´]/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
