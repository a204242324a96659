// The package keeps what it promised: whatever a program may do by published.d.ts, it may do with the package.

import * as actual from 'migration-compact';
import type * as published from './published.js';

function accepts<Wanted>(_given: Wanted): void {}

accepts<typeof published.loadCompact>(actual.loadCompact);
declare const compact: actual.Compact;
accepts<published.Compact>(compact);
declare const result: actual.SearchResult;
accepts<published.SearchResult>(result);
declare const options: published.SearchOptions;
accepts<actual.SearchOptions>(options);
