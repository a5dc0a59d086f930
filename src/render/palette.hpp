// The map's share of the design's colours, under the names of what they paint. Their values stand
// in app/model/palette.hpp.
#pragma once

#include <array>
#include <cstddef>

#include "app/model/palette.hpp"

namespace dateline::render {

using app::Colour;

struct Palette {
  Colour sea;
  Colour land;      // countries of the story
  Colour land_alt;  // all others
  Colour coast;     // and the shores of lakes; rivers fainter
  Colour border;    // and admin-1, fainter
  Colour disputed;
  Colour graticule;
  Colour area;        // region of a claim, at kAreaAlpha
  Colour area_edge;   // the accent
  Colour arc;         // ink
  bool lines_darken;  // lines are darker than land and sea, or else lighter than both
};

inline constexpr float kAreaAlpha = 0.40f;
inline constexpr float kSelectedAreaAlpha = 0.62f;

[[nodiscard]] constexpr Palette palette_from(const app::Palette& design) noexcept {
  return {
      .sea = design.sea,
      .land = design.land,
      .land_alt = design.land_alt,
      .coast = design.coast,
      .border = design.border,
      .disputed = design.disputed,
      .graticule = design.graticule,
      .area = design.area,
      .area_edge = design.accent,
      .arc = design.ink,
      .lines_darken = design.lines_darken
  };
}

inline constexpr std::array<Palette, app::kThemes> kPalettes = [] {
  std::array<Palette, app::kThemes> palettes{};
  for (std::size_t i = 0; i < app::kThemes; ++i) {
    palettes[i] = palette_from(app::kPalettes[i]);
  }
  return palettes;
}();

[[nodiscard]] constexpr const Palette& palette_of(app::Theme theme) noexcept {
  return kPalettes[static_cast<std::size_t>(theme)];
}

inline constexpr const Palette& kLightPalette = palette_of(app::Theme::light);
inline constexpr const Palette& kDarkPalette = palette_of(app::Theme::dark);

}  // namespace dateline::render
