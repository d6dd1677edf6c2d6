import { chooseLanguage } from '../choose-language.ts';
import { remembered } from './preferences.ts';

const forced = new URLSearchParams(location.search).get('lang');
location.replace(`${import.meta.env.BASE_URL}${chooseLanguage(navigator.languages, forced ?? remembered('language'))}/`);
