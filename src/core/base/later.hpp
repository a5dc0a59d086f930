// How a function gets into the part of the page's program that arrives after the first picture. It
// knows a compiler attribute and nothing else.
#pragma once

// Before a function's declaration: it stays a function of its own, whoever calls it, so that it can
// be parted from its callers. On the web it is parted when its source is among a layer's LATER ones
// (cmake/web/README.md); what only such functions call goes with it. It may be called only once
// AppState::later_part says that the later part is here. Elsewhere the program is whole from the
// beginning.
#define DATELINE_LATER [[gnu::noinline]]
