// Draws the icons in web/static. Run it after a change of the mark: node web/house/draw-icons.ts
import { writeFileSync } from 'node:fs';
import sharp from 'sharp';

const still = new URL('../static/', import.meta.url).pathname;
const accent = '#0d5c56';
const paper = '#fbfaf7';

/** The maturity mark, climbing: what rises from the field. The fourth notch is still open. */
function mark(corner: number, scale: number): string {
  const notches = [0, 1, 2, 3].map((n) => {
    const x = 76 + n * 93;
    const y = 338 - n * 72;
    return n < 3
      ? `<rect x="${x}" y="${y}" width="81" height="52" rx="15" fill="${paper}"/>`
      : `<rect x="${x + 7}" y="${y + 7}" width="67" height="38" rx="9" fill="none" stroke="${paper}" stroke-width="14" opacity=".7"/>`;
  });
  const inner = `<g transform="translate(256 256) scale(${scale}) translate(-256 -256)">${notches.join('')}</g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512" rx="${corner}" fill="${accent}"/>${inner}</svg>`;
}

writeFileSync(`${still}icon.svg`, `${mark(112, 1.08)}\n`);
const drawn: [name: string, size: number, svg: string][] = [
  ['icon-192.png', 192, mark(112, 1.08)],
  ['icon-512.png', 512, mark(112, 1.08)],
  ['icon-maskable-512.png', 512, mark(0, 0.82)],
  ['icon-180.png', 180, mark(0, 1)],
];
for (const [name, size, svg] of drawn) {
  await sharp(Buffer.from(svg), { density: 300 })
    .resize(size, size)
    .png({ palette: true, compressionLevel: 9 })
    .toFile(still + name);
}
