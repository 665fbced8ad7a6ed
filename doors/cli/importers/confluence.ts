import { basename, resolve } from 'node:path';
import { openArchive } from '../../../ground/archive.ts';
import { openHtml } from './confluence-html.ts';
import { openXml } from './confluence-xml.ts';
import type { Importer } from './importer.ts';

/** An export of Confluence: the XML of a space or of a whole site, or the HTML of a space. Packed, or a folder of it. */
export const confluence: Importer = {
  says: '<export.zip | folder>  A space or a site of Confluence: its XML export, or the HTML one',
  open: async (paths, options) => {
    if (paths.length !== 1) throw new Error('Name one export: a zip, or the folder that it was unpacked to.');
    const archive = await openArchive(paths[0]);
    try {
      const name = basename(resolve(paths[0])).replace(/\.(zip|tar\.gz|tgz)$/i, '');
      const find = (file: string) =>
        archive.entries
          .filter((entry) => !entry.isFolder && (entry.name === file || /^[^/]+\/[^/]+$/.test(entry.name)))
          .find((entry) => entry.name === file || entry.name.endsWith(`/${file}`))?.name;
      const entities = find('entities.xml');
      if (entities !== undefined)
        return await openXml(archive, entities.slice(0, -'entities.xml'.length), name, options);
      const index = find('index.html');
      if (index !== undefined) return await openHtml(archive, index.slice(0, -'index.html'.length), name, options);
    } catch (fault) {
      await archive.close();
      throw fault;
    }
    await archive.close();
    throw new Error('There is neither an entities.xml nor an index.html in it. Export the space as XML or HTML.');
  },
};
