// The OpenGL 3.3 core names, loaded on first use by epoxy. Knows where the names come from, and
// nothing of what is drawn.
#pragma once

#include <epoxy/gl.h>
