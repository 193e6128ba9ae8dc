import './behaviour/preferences.ts';
