// Where the panels of a window stand.
#pragma once

#include <cstdint>

#include "app/model/state.hpp"
#include "core/geo/projection.hpp"

namespace dateline::ui {

// What the window leaves free of notches and rounded corners, CSS px.
struct SafeArea {
  float top = 0, right = 0, bottom = 0, left = 0;
};

// The smallest window that the panels can be laid out in. Larger text makes a window's px longer,
// and so fewer.
inline constexpr core::SizePx kLeastWindow{180, 320};

// Rectangles of this window, CSS px. Empty where a part is not shown.
struct Layout {
  enum class Kind : std::uint8_t {
    three_columns,
    two_columns,
    two_narrow,
    phone,
    map_alone
  };
  Kind kind = Kind::three_columns;
  core::RectPx header, list, filter_bar, map, map_free, map_foot, detail, timeline, sheet;
  // the chart of the figures view or the article of the sources view; empty in the map's
  core::RectPx view;
  // beside it, under a smaller map where there is one: what can be compared, or the claim in short
  core::RectPx side;
  core::RectPx window;  // all of it, less notches and the margins of very wide windows
  // a corner of map_free that its buttons take, as large as fingers want them
  core::RectPx map_buttons;
};

// Places the panels (design tokens, section 8) for a window of this size, given what is open
// (detail, sheet).
[[nodiscard]] Layout make_layout(core::SizePx window, SafeArea safe, const app::AppState& state);

// How wide or high a panel may be made in this window, CSS px; all 0 where it has no size of its
// own.
struct PanelSpan {
  float least = 0, most = 0, usual = 0;
};
[[nodiscard]] PanelSpan panel_span(const Layout& layout, app::SizedPanel panel);

}  // namespace dateline::ui
