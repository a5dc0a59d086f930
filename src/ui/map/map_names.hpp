// Words on the map, kind by kind: each adds its candidates to the one label layout, so that none
// covers another, and draws those that were given room.
#pragma once

#include "ui/kit/ui.hpp"

namespace dateline::ui {

// A label's id says what it names: its upper bits which list, the lower ones the position there.
inline constexpr std::uint32_t kPlaceId = 1u << 28, kArcId = 2u << 28, kNameId = 3u << 28,
                               kListMask = 15u << 28;

// What the reader has chosen, then the story's places, then its movements, then names of the base
// map.
inline constexpr std::uint32_t kChosen = 3'000'000, kStoryPlace = 2'000'000, kArc = 1'000'000;

inline constexpr float kPlaceHalo = 2.2f;
inline constexpr float kSecondLine = 18;  // px from the first line's top

[[nodiscard]] bool leans_left(core::LabelSide side) noexcept;
[[nodiscard]] bool leans_right(core::LabelSide side) noexcept;

// Where a line of this width begins inside its box: on the side of what it names.
[[nodiscard]] float line_left(core::RectPx box, core::LabelSide side, float width) noexcept;

// The story's places beside their marks (map_place_names.cpp). `forced`: those that found no room,
// which are drawn over the marks.
void add_place_names(const Ui& ui, const Canvas& canvas);
void draw_place_names(const Ui& ui, const Canvas& canvas, bool forced);

// Whether a closer map stands in front of the point: what the overview has there is not drawn.
[[nodiscard]] bool is_behind_inset(const Ui& ui, core::ScreenPx at) noexcept;

// What a ring counts: claims about its place, or those made there (map_furniture.cpp).
[[nodiscard]] Message ring_words(const Ui& ui) noexcept;

// The same above the scale bar: the box of its words, empty where there is no room for them.
[[nodiscard]] core::RectPx rings_note_box(const Ui& ui, const Canvas& canvas);
void draw_rings_note(const Ui& ui, const Canvas& canvas);

// Movements beside their lines (map_arc_names.cpp).
void add_arc_names(const Ui& ui, const Canvas& canvas, const core::Aim& aim);
void draw_arc_name(const Ui& ui, const Canvas& canvas, const core::PlacedLabel& label);

}  // namespace dateline::ui
