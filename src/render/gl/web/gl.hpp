// The OpenGL ES 3.0 names, which are WebGL 2's. Knows where the names come from, and nothing of
// what is drawn.
#pragma once

#include <GLES3/gl3.h>
