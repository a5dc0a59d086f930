// What the page and the program call by number: slots, what a frame tells, codes of calls. The
// page's script gets these numbers from `dateline constants`.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/base/per_enum.hpp"

namespace dateline::platform {

// Where the page lays bytes before a call that reads them.
enum class Slot : std::uint8_t {
  story,
  map,
  text,
  mesh,
  sans,
  sans_bold,
  serif,
  serif_bold,
  serif_italic,
  hangul,
  more,
  labels,
  messages,
  point_lng,
  point_lat,
  point_days,
  point_marks
};
constexpr Slot last_value(Slot) noexcept {
  return Slot::point_marks;
}
inline constexpr std::size_t kSlots = core::kCountOf<Slot>;
[[nodiscard]] constexpr const char* name_of(Slot slot) noexcept {
  constexpr core::PerEnum<Slot, const char*> kNames = {
      "story",
      "map",
      "text",
      "mesh",
      "sans",
      "sans_bold",
      "serif",
      "serif_bold",
      "serif_italic",
      "hangul",
      "more",
      "labels",
      "messages",
      "point_lng",
      "point_lat",
      "point_days",
      "point_marks"
  };
  return kNames[slot];
}

// What a frame tells the page, as bits.
enum FrameSign : int {
  kWantsNext = 1,     // something still moves
  kStateChanged = 2,  // the fragment differs from the last frame's
  kSelectionChanged = 4,
  kLinkChanged = 8,    // another link, or none, is under the pointer
  kDark = 16,          // the theme shown
  kFieldChanged = 32,  // where the fields are that the page edits, or what they say
};

// What the reader's region does otherwise than most, as bits: app::Customs.
enum RegionCustom : int {
  kMiles = 1,
  kMonthFirst = 2,
};

// Of a text that the page could read, in place of an app::TextRefusal.
inline constexpr int kNotRefused = -1;

}  // namespace dateline::platform
