/** The words of all languages, as `npm run generate` makes them. They lie together because what is packed alike takes less room so. */
export { WORDS as en } from './en';
export { WORDS as de } from './de';
export { WORDS as es } from './es';
export { WORDS as fr } from './fr';
