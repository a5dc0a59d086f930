// The OpenGL ES 3.0 names, which are WebGL 2's.
#pragma once

#include <GLES3/gl3.h>
