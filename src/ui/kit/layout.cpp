#include "ui/kit/layout.hpp"

#include <algorithm>
#include <cmath>

#include "ui/kit/theme.hpp"

namespace dateline::ui {

namespace {

constexpr float kHeader = 56, kFilterBar = 44, kMapFoot = 28;
constexpr float kTimeline = 144, kSlimTimeline = 60;
constexpr float kCollapsed = 104;  // a timeline drawn lower than this is slim
constexpr float kWidest = 1920;    // beyond it: margins
constexpr float kSlimBelowHeight = 640;
// of the phone's sheet, the slim timeline under it included
constexpr float kPeek = 128, kHalf = 460;
// what a half-drawn sheet leaves of the map in a low window
constexpr float kLeastPhoneMap = 96;

// Widths and heights that the reader may set in a window of this size.
PanelSpan span_of(Layout::Kind kind, core::RectPx window, app::SizedPanel panel) {
  switch (panel) {
    case app::SizedPanel::list:
      if (kind == Layout::Kind::three_columns) {
        return {240, std::min(520.0f, std::floor(window.width * 0.36f)), 336};
      }
      return kind == Layout::Kind::two_columns
                 ? PanelSpan{240, std::floor(window.width * 0.36f), 304}
                 : PanelSpan{};
    case app::SizedPanel::detail:
      if (kind == Layout::Kind::three_columns) {
        return {320, std::min(600.0f, std::floor(window.width * 0.42f)), 384};
      }
      if (kind == Layout::Kind::two_columns) {
        return {320, std::floor(window.width * 0.4f), 360};
      }
      return kind == Layout::Kind::two_narrow ? PanelSpan{280, std::floor(window.width * 0.6f), 320}
                                              : PanelSpan{};
    case app::SizedPanel::beside_chart:
      if (window.width < 1024) {
        return {};
      }
      return {280, std::floor(window.width * 0.45f), window.width < 1440 ? 320.0f : 376.0f};
    case app::SizedPanel::beside_article:
      if (window.width < 1024) {
        return {};
      }
      return {
          320,
          std::floor(window.width * 0.6f),
          std::round(std::min(608.0f, window.width * 0.42f))
      };
    case app::SizedPanel::timeline:
      break;
  }
  const bool wide = kind == Layout::Kind::two_columns || kind == Layout::Kind::three_columns;
  return wide && window.height >= kSlimBelowHeight
             ? PanelSpan{kSlimTimeline, std::min(360.0f, std::floor(window.height * 0.4f)), kTimeline}
             : PanelSpan{};
}

float size_of(const app::AppState& state, const PanelSpan& span, app::SizedPanel panel) {
  const float asked = state.panel_px[static_cast<std::size_t>(panel)];
  if (asked <= 0 || span.most <= 0) {
    return span.usual;
  }
  const float size = std::clamp(asked, span.least, span.most);
  if (panel != app::SizedPanel::timeline) {
    return size;
  }
  return size < kCollapsed ? kSlimTimeline : std::max(kTimeline, size);
}

// What is still free, and how panels take their part of it.
struct Room {
  core::RectPx rest;

  core::RectPx take_top(float height) {
    const float h = std::clamp(height, 0.0f, std::max(0.0f, rest.height));
    const core::RectPx part{rest.x, rest.y, rest.width, h};
    rest.y += h;
    rest.height -= h;
    return part;
  }
  core::RectPx take_bottom(float height) {
    const float h = std::clamp(height, 0.0f, std::max(0.0f, rest.height));
    rest.height -= h;
    return {rest.x, rest.y + rest.height, rest.width, h};
  }
  core::RectPx take_left(float width) {
    const float w = std::clamp(width, 0.0f, rest.width);
    const core::RectPx part{rest.x, rest.y, w, rest.height};
    rest.x += w;
    rest.width -= w;
    return part;
  }
  core::RectPx take_right(float width) {
    const float w = std::clamp(width, 0.0f, rest.width);
    rest.width -= w;
    return {rest.x + rest.width, rest.y, w, rest.height};
  }
};

Room room_of(core::SizePx window, SafeArea safe) {
  const float width = std::max(0.0f, window.width - safe.left - safe.right);
  const float height = std::max(0.0f, window.height - safe.top - safe.bottom);
  const float used = std::min(width, kWidest);
  return {
      {std::floor(safe.left + (width - used) / 2),
       std::floor(safe.top),
       std::floor(used),
       std::floor(height)}
  };
}

Layout::Kind kind_of(float width) {
  if (width < 600) {
    return Layout::Kind::phone;
  }
  if (width < 1024) {
    return Layout::Kind::two_narrow;
  }
  return width < 1440 ? Layout::Kind::two_columns : Layout::Kind::three_columns;
}

void place_map(Layout& layout, Room& room) {
  layout.filter_bar = room.take_top(kFilterBar);
  layout.map_foot = room.take_bottom(kMapFoot);
  layout.map = layout.map_free = room.rest;
}

// The detail slides over the map; what must stay readable (filters, credit) makes way for it.
void place_detail_over_map(Layout& layout, const Room& beside_list, float wide) {
  const core::RectPx all = beside_list.rest;
  layout.detail = {all.x + all.width - wide, all.y, wide, all.height};
  layout.filter_bar.width -= wide;
  layout.map_foot.width -= wide;
  layout.map_free.width = std::max(0.0f, layout.map.width - wide);
}

void place_phone(Layout& layout, Room& room, app::Sheet sheet) {
  layout.map = layout.map_free = room.rest;
  const float under = layout.timeline.height;
  const float half = std::min(kHalf - under, std::max(0.0f, room.rest.height - kLeastPhoneMap));
  const float peek = std::min(kPeek - under, half);
  const float height = sheet == app::Sheet::peek   ? peek
                       : sheet == app::Sheet::half ? half
                                                   : room.rest.height;
  // A sheet drawn up to the header hides the map altogether: views are then fitted as if it stood
  // half-way.
  layout.map_free.height -= sheet == app::Sheet::peek ? peek : half;
  layout.sheet = room.take_bottom(height);
}

// Figures: the chart, and beside it a small map over what can be compared (design, `disagreement`).
void place_figures(Layout& layout, Room room, float beside) {
  constexpr float kInsetMap = 20, kSmallMap = 172;
  Room right{room.take_right(beside)};
  layout.view = room.rest;
  const core::RectPx top = right.take_top(std::min(kSmallMap + kInsetMap, room.rest.height / 3));
  layout.map = layout.map_free = {
      top.x + kInset,
      top.y + kInsetMap,
      std::max(0.0f, top.width - 2 * kInset),
      std::max(0.0f, top.height - kInsetMap)
  };
  layout.side = right.rest;
}

// Sources: the article with its claims in the margin, and beside it the map over the claim in short
// (design, `source-view`).
void place_article(Layout& layout, Room room, float beside) {
  constexpr float kClaim = 172;
  Room right{room.take_right(beside)};
  layout.view = room.rest;
  layout.side = right.take_bottom(std::min(kClaim, right.rest.height / 2));
  layout.map = layout.map_free = right.rest;
}

// The other two views. Where it is narrow they stand alone, and an open claim slides over them.
void place_view(Layout& layout, Room room, const app::AppState& state) {
  const bool figures = state.link.view == app::View::figures;
  const float width = room.rest.width;
  if (width < 1024) {
    layout.view = room.rest;
    if (!state.link.claim) {
      return;
    }
    const bool phone = layout.kind == Layout::Kind::phone;
    const float half = std::min(kHalf, room.rest.height);
    const float height = state.sheet == app::Sheet::full   ? room.rest.height
                         : state.sheet == app::Sheet::half ? half
                                                           : std::min(kPeek, half);
    layout.sheet = phone ? room.take_bottom(height)
                         : room.take_right(size_of(
                               state,
                               panel_span(layout, app::SizedPanel::detail),
                               app::SizedPanel::detail
                           ));
    if (!phone || state.sheet == app::Sheet::peek) {
      layout.view = room.rest;
    }
    return;
  }
  const app::SizedPanel beside =
      figures ? app::SizedPanel::beside_chart : app::SizedPanel::beside_article;
  const float wide = size_of(state, panel_span(layout, beside), beside);
  if (figures) {
    place_figures(layout, room, wide);
  } else {
    place_article(layout, room, wide);
  }
}

// Fingers pinch: of the buttons, a phone has two, and at the left, where no thumb rests.
core::RectPx buttons_of(const Layout& layout) {
  constexpr float kSide = 44, kEdge = 12;
  const core::RectPx free = layout.map_free;
  // On a map as low as large text leaves it, two would cover a good part of it: the layers alone
  // remain.
  constexpr float kLow = 170;
  if (layout.kind == Layout::Kind::map_alone) {
    constexpr float kBelow = 80;  // the lower right corner is the page's
    return {
        free.x + free.width - kEdge - kSide,
        free.y + kEdge,
        kSide,
        free.height < 4 * kSide + kBelow ? 2 * kSide : 4 * kSide
    };
  }
  if (layout.kind == Layout::Kind::phone) {
    return {free.x + kEdge, free.y + 8, kSide, free.height < kLow ? kSide : 2 * kSide};
  }
  return {free.x + free.width - kEdge - kSide, free.y + kEdge, kSide, 4 * kSide};
}

}  // namespace

PanelSpan panel_span(const Layout& layout, app::SizedPanel panel) {
  return span_of(layout.kind, layout.window, panel);
}

Layout make_layout(core::SizePx window, SafeArea safe, const app::AppState& state) {
  Room room = room_of(window, safe);
  Layout layout;
  layout.kind = kind_of(room.rest.width);
  layout.window = room.rest;
  if (app::shows_map_alone(state)) {
    layout.kind = Layout::Kind::map_alone;
    layout.map = layout.map_free = room.rest;
    if (!state.still) {
      layout.map_buttons = buttons_of(layout);
    }
    return layout;
  }
  const auto size = [&](app::SizedPanel panel) {
    return size_of(state, panel_span(layout, panel), panel);
  };
  layout.header = room.take_top(kHeader);
  if (state.link.view != app::View::map) {
    place_view(layout, room, state);
    layout.map_buttons = buttons_of(layout);
    return layout;
  }
  layout.timeline = room.take_bottom(
      panel_span(layout, app::SizedPanel::timeline).most > 0 ? size(app::SizedPanel::timeline)
                                                             : kSlimTimeline
  );
  switch (layout.kind) {
    case Layout::Kind::map_alone:
      break;
    case Layout::Kind::phone:
      place_phone(layout, room, state.sheet);
      break;
    case Layout::Kind::two_narrow:
      layout.sheet = room.take_right(size(app::SizedPanel::detail));
      place_map(layout, room);
      break;
    case Layout::Kind::two_columns: {
      layout.list = room.take_left(size(app::SizedPanel::list));
      const Room beside_list = room;
      place_map(layout, room);
      if (state.link.claim) {
        place_detail_over_map(layout, beside_list, size(app::SizedPanel::detail));
      }
      break;
    }
    case Layout::Kind::three_columns:
      layout.list = room.take_left(size(app::SizedPanel::list));
      layout.detail = room.take_right(size(app::SizedPanel::detail));
      place_map(layout, room);
      break;
  }
  layout.map_buttons = buttons_of(layout);
  return layout;
}

}  // namespace dateline::ui
