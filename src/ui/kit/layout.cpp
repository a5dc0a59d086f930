#include "ui/kit/layout.hpp"

#include <algorithm>
#include <cmath>

#include "ui/kit/theme.hpp"

namespace dateline::ui {

namespace {

constexpr float kHeader = 56;
constexpr float kFilterBar = 44;
constexpr float kMapFoot = 28;
constexpr float kTimeline = 144;
constexpr float kSlimTimeline = 60;
constexpr float kCollapsed = 104;  // a timeline drawn lower than this is slim
constexpr float kWidest = 1920;    // beyond it: margins
constexpr float kSlimBelowHeight = 640;
// of the phone's sheet, the slim timeline under it included
constexpr float kPeek = 128;
constexpr float kHalf = 460;
// what a half-drawn sheet leaves of the map in a low window
constexpr float kLeastPhoneMap = 96;
// widths of the window: chart or article stands alone in a narrow one
constexpr float kPhoneBelow = 600;
constexpr float kNarrowBelow = 1024;
constexpr float kTwoColumnsBelow = 1440;

PanelSpan list_span(Layout::Kind kind, float width) {
  const float most = std::floor(width * 0.36f);
  if (kind == Layout::Kind::three_columns) {
    return {.least = 240, .most = std::min(520.0f, most), .usual = 336};
  }
  if (kind == Layout::Kind::two_columns) {
    return {.least = 240, .most = most, .usual = 304};
  }
  return {};
}

PanelSpan detail_span(Layout::Kind kind, float width) {
  if (kind == Layout::Kind::three_columns) {
    const float most = std::min(600.0f, std::floor(width * 0.42f));
    return {.least = 320, .most = most, .usual = 384};
  }
  if (kind == Layout::Kind::two_columns) {
    return {.least = 320, .most = std::floor(width * 0.4f), .usual = 360};
  }
  if (kind == Layout::Kind::two_narrow) {
    return {.least = 280, .most = std::floor(width * 0.6f), .usual = 320};
  }
  return {};
}

PanelSpan beside_chart_span(float width) {
  if (width < kNarrowBelow) {
    return {};
  }
  return {
      .least = 280,
      .most = std::floor(width * 0.45f),
      .usual = width < kTwoColumnsBelow ? 320.0f : 376.0f,
  };
}

PanelSpan beside_article_span(float width) {
  if (width < kNarrowBelow) {
    return {};
  }
  return {
      .least = 320,
      .most = std::floor(width * 0.6f),
      .usual = std::round(std::min(608.0f, width * 0.42f)),
  };
}

PanelSpan timeline_span(Layout::Kind kind, float height) {
  const bool wide = kind == Layout::Kind::two_columns || kind == Layout::Kind::three_columns;
  if (!wide || height < kSlimBelowHeight) {
    return {};
  }
  return {
      .least = kSlimTimeline,
      .most = std::min(360.0f, std::floor(height * 0.4f)),
      .usual = kTimeline,
  };
}

// How wide or high the panel is: what the reader has set, within its span.
float size_in(const Layout& layout, const app::AppState& state, app::SizedPanel panel) {
  const PanelSpan span = panel_span(layout, panel);
  const float asked = state.panel_px[static_cast<std::size_t>(panel)];
  if (asked <= 0 || span.most <= 0) {
    return span.usual;
  }
  return std::clamp(asked, span.least, span.most);
}

float timeline_height(const Layout& layout, const app::AppState& state) {
  const PanelSpan span = panel_span(layout, app::SizedPanel::timeline);
  if (span.most <= 0) {
    return kSlimTimeline;
  }
  const float height = size_in(layout, state, app::SizedPanel::timeline);
  return height < kCollapsed ? kSlimTimeline : std::max(kTimeline, height);
}

// What is still free, and how panels take their part of it.
struct Room {
  core::RectPx rest;

  core::RectPx cut_top(float height) {
    const float h = std::clamp(height, 0.0f, std::max(0.0f, rest.height));
    const core::RectPx part{rest.x, rest.y, rest.width, h};
    rest.y += h;
    rest.height -= h;
    return part;
  }
  core::RectPx cut_bottom(float height) {
    const float h = std::clamp(height, 0.0f, std::max(0.0f, rest.height));
    rest.height -= h;
    return {rest.x, rest.y + rest.height, rest.width, h};
  }
  core::RectPx cut_left(float width) {
    const float w = std::clamp(width, 0.0f, rest.width);
    const core::RectPx part{rest.x, rest.y, w, rest.height};
    rest.x += w;
    rest.width -= w;
    return part;
  }
  core::RectPx cut_right(float width) {
    const float w = std::clamp(width, 0.0f, rest.width);
    rest.width -= w;
    return {rest.x + rest.width, rest.y, w, rest.height};
  }
};

Room room_of(core::SizePx window, SafeArea safe) {
  const float width = std::max(0.0f, window.width - safe.left - safe.right);
  const float height = std::max(0.0f, window.height - safe.top - safe.bottom);
  const float used = std::min(width, kWidest);
  return {{
      .x = std::floor(safe.left + (width - used) / 2),
      .y = std::floor(safe.top),
      .width = std::floor(used),
      .height = std::floor(height),
  }};
}

Layout::Kind kind_of(float width) {
  if (width < kPhoneBelow) {
    return Layout::Kind::phone;
  }
  if (width < kNarrowBelow) {
    return Layout::Kind::two_narrow;
  }
  return width < kTwoColumnsBelow ? Layout::Kind::two_columns : Layout::Kind::three_columns;
}

void place_map(Layout& layout, Room& room) {
  layout.filter_bar = room.cut_top(kFilterBar);
  layout.map_foot = room.cut_bottom(kMapFoot);
  layout.map = room.rest;
  layout.map_free = room.rest;
}

// The detail slides over the map; what must stay readable (filters, credit) makes way for it.
void place_detail_over_map(Layout& layout, const Room& beside_list, float wide) {
  const core::RectPx all = beside_list.rest;
  layout.detail = {all.x + all.width - wide, all.y, wide, all.height};
  layout.filter_bar.width -= wide;
  layout.map_foot.width -= wide;
  layout.map_free.width = std::max(0.0f, layout.map.width - wide);
}

struct SheetHeights {
  float peek = 0, half = 0, full = 0;
};

float height_of(app::Sheet sheet, const SheetHeights& heights) {
  switch (sheet) {
    case app::Sheet::peek:
      return heights.peek;
    case app::Sheet::half:
      return heights.half;
    case app::Sheet::full:
      break;
  }
  return heights.full;
}

void place_phone(Layout& layout, Room& room, app::Sheet sheet) {
  layout.map = room.rest;
  layout.map_free = room.rest;
  const float under = layout.timeline.height;
  const float half = std::min(kHalf - under, std::max(0.0f, room.rest.height - kLeastPhoneMap));
  const float peek = std::min(kPeek - under, half);
  const SheetHeights heights{.peek = peek, .half = half, .full = room.rest.height};
  // A sheet drawn up to the header hides the map altogether: views are then fitted as if it stood
  // half-way.
  layout.map_free.height -= sheet == app::Sheet::peek ? peek : half;
  layout.sheet = room.cut_bottom(height_of(sheet, heights));
}

// Figures: the chart, and beside it a small map over what can be compared (design, `disagreement`).
void place_figures(Layout& layout, Room room, float beside) {
  constexpr float kInsetMap = 20;
  constexpr float kSmallMap = 172;
  Room right{room.cut_right(beside)};
  layout.view = room.rest;
  const core::RectPx top = right.cut_top(std::min(kSmallMap + kInsetMap, room.rest.height / 3));
  layout.map = {
      .x = top.x + kInset,
      .y = top.y + kInsetMap,
      .width = std::max(0.0f, top.width - 2 * kInset),
      .height = std::max(0.0f, top.height - kInsetMap),
  };
  layout.map_free = layout.map;
  layout.side = right.rest;
}

// Sources: the article with its claims in the margin, and beside it the map over the claim in short
// (design, `source-view`).
void place_article(Layout& layout, Room room, float beside) {
  constexpr float kClaim = 172;
  Room right{room.cut_right(beside)};
  layout.view = room.rest;
  layout.side = right.cut_bottom(std::min(kClaim, right.rest.height / 2));
  layout.map = right.rest;
  layout.map_free = right.rest;
}

// An open claim over the chart or the article, where that is as wide as the window. A phone's sheet
// covers its lower part; it makes way for one that peeks, and beside one at the right.
void place_claim_over_view(Layout& layout, Room room, const app::AppState& state) {
  layout.view = room.rest;
  if (!state.link.claim) {
    return;
  }
  if (layout.kind != Layout::Kind::phone) {
    layout.sheet = room.cut_right(size_in(layout, state, app::SizedPanel::detail));
    layout.view = room.rest;
    return;
  }
  const float half = std::min(kHalf, room.rest.height);
  const SheetHeights heights{
      .peek = std::min(kPeek, half),
      .half = half,
      .full = room.rest.height,
  };
  layout.sheet = room.cut_bottom(height_of(state.sheet, heights));
  if (state.sheet == app::Sheet::peek) {
    layout.view = room.rest;
  }
}

// The other two views. Where it is narrow they stand alone, and an open claim slides over them.
void place_view(Layout& layout, Room room, const app::AppState& state) {
  if (room.rest.width < kNarrowBelow) {
    place_claim_over_view(layout, room, state);
  } else if (state.link.view == app::View::figures) {
    place_figures(layout, room, size_in(layout, state, app::SizedPanel::beside_chart));
  } else {
    place_article(layout, room, size_in(layout, state, app::SizedPanel::beside_article));
  }
}

// Fingers pinch: of the buttons, a phone has two, and at the left, where no thumb rests.
core::RectPx buttons_of(const Layout& layout) {
  constexpr float kSide = 44;
  constexpr float kEdge = 12;
  const core::RectPx free = layout.map_free;
  core::RectPx box{
      .x = free.x + free.width - kEdge - kSide,
      .y = free.y + kEdge,
      .width = kSide,
      .height = 4 * kSide,
  };
  if (layout.kind == Layout::Kind::map_alone) {
    constexpr float kBelow = 80;  // the lower right corner is the page's
    if (free.height < 4 * kSide + kBelow) {
      box.height = 2 * kSide;
    }
  }
  if (layout.kind == Layout::Kind::phone) {
    // On a map as low as large text leaves it, two would cover a good part of it: the layers alone
    // remain.
    constexpr float kLow = 170;
    box.x = free.x + kEdge;
    box.y = free.y + 8;
    box.height = free.height < kLow ? kSide : 2 * kSide;
  }
  return box;
}

void place_map_alone(Layout& layout, const Room& room, const app::AppState& state) {
  layout.kind = Layout::Kind::map_alone;
  layout.map = room.rest;
  layout.map_free = room.rest;
  if (!state.still) {
    layout.map_buttons = buttons_of(layout);
  }
}

// The map's view: what stands beside the map, and the map in what they leave.
void place_columns(Layout& layout, Room& room, const app::AppState& state) {
  switch (layout.kind) {
    case Layout::Kind::map_alone:
      break;
    case Layout::Kind::phone:
      place_phone(layout, room, state.sheet);
      break;
    case Layout::Kind::two_narrow:
      layout.sheet = room.cut_right(size_in(layout, state, app::SizedPanel::detail));
      place_map(layout, room);
      break;
    case Layout::Kind::two_columns: {
      layout.list = room.cut_left(size_in(layout, state, app::SizedPanel::list));
      const Room beside_list = room;
      place_map(layout, room);
      if (state.link.claim) {
        const float wide = size_in(layout, state, app::SizedPanel::detail);
        place_detail_over_map(layout, beside_list, wide);
      }
      break;
    }
    case Layout::Kind::three_columns:
      layout.list = room.cut_left(size_in(layout, state, app::SizedPanel::list));
      layout.detail = room.cut_right(size_in(layout, state, app::SizedPanel::detail));
      place_map(layout, room);
      break;
  }
}

}  // namespace

// Widths and heights that the reader may set in a window of this size.
PanelSpan panel_span(const Layout& layout, app::SizedPanel panel) {
  switch (panel) {
    case app::SizedPanel::list:
      return list_span(layout.kind, layout.window.width);
    case app::SizedPanel::detail:
      return detail_span(layout.kind, layout.window.width);
    case app::SizedPanel::beside_chart:
      return beside_chart_span(layout.window.width);
    case app::SizedPanel::beside_article:
      return beside_article_span(layout.window.width);
    case app::SizedPanel::timeline:
      break;
  }
  return timeline_span(layout.kind, layout.window.height);
}

Layout make_layout(core::SizePx window, SafeArea safe, const app::AppState& state) {
  Room room = room_of(window, safe);
  Layout layout;
  layout.kind = kind_of(room.rest.width);
  layout.window = room.rest;
  if (app::shows_map_alone(state)) {
    place_map_alone(layout, room, state);
    return layout;
  }
  layout.header = room.cut_top(kHeader);
  if (state.link.view == app::View::map) {
    layout.timeline = room.cut_bottom(timeline_height(layout, state));
    place_columns(layout, room, state);
  } else {
    place_view(layout, room, state);
  }
  layout.map_buttons = buttons_of(layout);
  return layout;
}

}  // namespace dateline::ui
