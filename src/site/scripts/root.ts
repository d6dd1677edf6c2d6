import { chooseLanguage } from '../choose-language.ts';
import { remembered } from './preferences.ts';

const query = new URLSearchParams(location.search);
const forced = query.get('lang');
query.delete('lang');
const language = chooseLanguage(navigator.languages, forced ?? remembered('language'));
const base = import.meta.env.BASE_URL;
// To the same path in that language, with what the link carries.
location.replace(`${base}${language}/${location.pathname.slice(base.length)}${query.size > 0 ? `?${String(query)}` : ''}${location.hash}`);
