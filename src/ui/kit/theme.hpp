// Colours (app/model/palette.hpp) and sizes of the design, as ImGui takes them.
#pragma once

#include <array>

#include <imgui.h>

#include "app/model/state.hpp"
#include "core/story/story.hpp"

namespace dateline::ui {

// sRGB bytes, opaque. Names are the design's tokens.
struct Palette {
  ImU32 paper, surface, raised, sunken, rule, rule_strong, ink, ink_2, ink_3, accent, accent_wash,
      accent_text;
  ImU32 sea, land, land_alt, coast, border, disputed, area, label_land, label_sea;
  ImU32 bar, bar_soft;
  std::array<ImU32, core::kStanceMarks> stance;  // in StanceMark order
};

[[nodiscard]] const Palette& palette_of(app::Theme theme) noexcept;

[[nodiscard]] inline ImU32 stance_colour(const Palette& palette, core::StanceMark mark) noexcept {
  return palette.stance[static_cast<std::size_t>(mark)];
}

// The colour at `alpha` 0..1 of its own opacity.
[[nodiscard]] ImU32 faded(ImU32 colour, float alpha) noexcept;

// Blend in sRGB, as the design's washes and halos are mixed. `t` 0 gives a, 1 gives b.
[[nodiscard]] ImU32 mixed(ImU32 a, ImU32 b, float t) noexcept;

// Gives the current ImGui style the design's metrics and this palette's colours.
void apply_style(const Palette& palette);

inline constexpr float kInset = 24;  // of panels
inline constexpr float kPhoneInset = 16;
inline constexpr float kRadius = 4;        // controls
inline constexpr float kFiltered = 0.35f;  // alpha of what is filtered out
inline constexpr float kDisabled = 0.45f;  // alpha of a disabled control

}  // namespace dateline::ui
