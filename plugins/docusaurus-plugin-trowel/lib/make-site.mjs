// Makes the hub of a site's pages for the build that started this process, and the search index.
import { importOwn } from './own-module.mjs';

const { serveMaker } = await importOwn('site/makerProcess');
serveMaker(process);
