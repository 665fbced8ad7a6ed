/** "Firefox on Linux": how a person knows a device again. What is not known stays as it was said. */
export function deviceOf(agent: string): string {
  const browsers: [RegExp, string][] = [
    [/Edg\//, 'Edge'],
    [/OPR\//, 'Opera'],
    [/Firefox\/|FxiOS\//, 'Firefox'],
    [/Chrome\/|CriOS\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ];
  const systems: [RegExp, string][] = [
    [/iPhone/, 'iPhone'],
    [/iPad/, 'iPad'],
    [/Android/, 'Android'],
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'Mac'],
    [/Linux/, 'Linux'],
  ];
  const known = (list: [RegExp, string][]) => list.find(([sign]) => sign.test(agent))?.[1];
  return [known(browsers), known(systems)].filter(Boolean).join(' · ') || agent;
}
