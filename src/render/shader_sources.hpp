// The shaders' texts, generated from shaders/ at build time with the first lines that this
// platform's GLSL needs.
#pragma once

namespace dateline::render::shaders {

extern const char* const fill_vert;
extern const char* const fill_frag;
extern const char* const hatch_frag;
extern const char* const line_vert;
extern const char* const line_frag;
extern const char* const dash_frag;
extern const char* const screen_vert;
extern const char* const composite_frag;
extern const char* const mask_frag;
extern const char* const backdrop_frag;

}  // namespace dateline::render::shaders
