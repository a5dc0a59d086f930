// The map's colours in both themes, as the design's tokens give them. Knows no GL; sRGB bytes, blended as they are.
#pragma once

#include <cstdint>

#include "app/state.hpp"

namespace dateline::render {

struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
  friend constexpr bool operator==(Colour, Colour) = default;
};

struct Palette {
  Colour sea;
  Colour land;        // countries of the story
  Colour land_alt;    // all others
  Colour coast;       // and the shores of lakes; rivers fainter
  Colour border;      // and admin-1, fainter
  Colour disputed;
  Colour graticule;
  Colour area;        // region of a claim, at kAreaAlpha
  Colour area_edge;   // the accent
  Colour arc;         // ink
  bool lines_darken;  // lines are darker than land and sea, or else lighter than both
};

inline constexpr float kAreaAlpha = 0.40f;
inline constexpr float kSelectedAreaAlpha = 0.62f;

inline constexpr Palette kLightPalette{
    .sea = {0xE1, 0xE8, 0xE9}, .land = {0xF8, 0xF5, 0xEE}, .land_alt = {0xF1, 0xED, 0xE3}, .coast = {0x72, 0x86, 0x8E},
    .border = {0xBD, 0xB4, 0xA3}, .disputed = {0x85, 0x7C, 0x6B}, .graticule = {0xD3, 0xDC, 0xDE},
    .area = {0xEB, 0xCB, 0x85}, .area_edge = {0xBA, 0x6C, 0x00}, .arc = {0x16, 0x19, 0x1E},
    .lines_darken = true};

inline constexpr Palette kDarkPalette{
    .sea = {0x0B, 0x11, 0x17}, .land = {0x1B, 0x21, 0x29}, .land_alt = {0x21, 0x28, 0x32}, .coast = {0x5F, 0x73, 0x84},
    .border = {0x3D, 0x47, 0x54}, .disputed = {0x7C, 0x77, 0x68}, .graticule = {0x15, 0x1D, 0x25},
    .area = {0x5A, 0x44, 0x19}, .area_edge = {0xF2, 0xAC, 0x2E}, .arc = {0xEE, 0xEA, 0xE1},
    .lines_darken = false};

[[nodiscard]] constexpr const Palette& palette_of(app::Theme theme) noexcept {
  return theme == app::Theme::dark ? kDarkPalette : kLightPalette;
}

}  // namespace dateline::render
