import './behaviour/preferences.ts';
import './behaviour/dialogs.ts';
import './behaviour/network-shape.ts';
import './staff-composer.ts';
import './staff-live.ts';
