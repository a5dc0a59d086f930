// The OpenGL 3.3 core names, loaded on first use by epoxy.
#pragma once

#include <epoxy/gl.h>
