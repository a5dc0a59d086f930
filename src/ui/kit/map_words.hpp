// The names that may stand on the map, written and measured once: those of the story's places and
// those of the base map.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/model/world.hpp"
#include "ui/kit/text.hpp"

namespace dateline::ui {

inline constexpr std::uint32_t kNoPlace = 0xffffffff;

struct MapName {
  std::string text;  // a country's in capitals
  // the local name; empty for none, or where a face lacks one of its letters
  std::string second;
  TextStyle style;                    // of `text`, without a country's tracking
  float width = 0, second_width = 0;  // CSS px, without tracking
  std::uint32_t letters = 0;          // of `text`
  // of the base map's: the story's own place that it names as well
  std::uint32_t place = kNoPlace;
  bool writable = true;  // each letter has a glyph
};

struct MapWords {
  std::vector<MapName> places;  // by place
  std::vector<MapName> labels;  // by position in Catalogue::labels

  // Measures again when the world (World::revision: story and labels), the language, the faces
  // (`version` tells them apart) or the pixel ratio are not those kept.
  void keep(
      const app::World& world,
      app::Language language,
      const Canvas& canvas,
      std::uint32_t version
  );

 private:
  std::uint64_t revision_ = 0;
  app::Language language_ = app::Language::en;
  float ratio_ = 0;
  std::uint32_t version_ = 0;
};

// Large countries spread their letters, the more the nearer one is. CSS px between two letters.
[[nodiscard]] float tracking_of(double zoom, const app::MapLabel& label) noexcept;

// Upper case of Latin (to U+017F) and Cyrillic letters; other scripts have none.
[[nodiscard]] std::string in_capitals(std::string_view text);

}  // namespace dateline::ui
