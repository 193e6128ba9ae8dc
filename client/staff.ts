import './behaviour/preferences.ts';
import './behaviour/dialogs.ts';
import './behaviour/network-shape.ts';
import './behaviour/slow-button.ts';
import './staff-composer.ts';
import './staff-live.ts';
