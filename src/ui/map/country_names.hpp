// The names of countries that fill the map.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

// Countries that fill the map while their own point lies beyond its edge, each with where its name
// may stand: on its own land. Returns how many.
struct CountryName {
  std::uint32_t label = 0;  // position in Catalogue::labels
  core::ScreenPx at;        // the middle of the name
  float width = 0;
};
inline constexpr std::size_t kMostCountryNames = 8;
[[nodiscard]] std::size_t
name_countries_beyond(const Ui& ui, const core::Aim& aim, CountryName (&names)[kMostCountryNames]);

}  // namespace dateline::ui
