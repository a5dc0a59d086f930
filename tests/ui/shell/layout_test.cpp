// The layout for every window: panels inside the window, none over another, breakpoints where the
// design has them.
#include "ui/kit/layout.hpp"

#include <gtest/gtest.h>

#include "ui/shell/explorer_ui.hpp"

namespace dateline::ui {
namespace {

using Kind = Layout::Kind;

app::AppState state_with(bool claim, app::Sheet sheet) {
  app::AppState state;
  if (claim) {
    state.link.claim = core::ClaimIndex{0};
  }
  state.sheet = sheet;
  return state;
}

bool inside(core::RectPx outer, core::RectPx inner) {
  constexpr float kSlack = 0.01f;
  return inner.x >= outer.x - kSlack && inner.y >= outer.y - kSlack &&
         inner.x + inner.width <= outer.x + outer.width + kSlack &&
         inner.y + inner.height <= outer.y + outer.height + kSlack;
}

bool meet(core::RectPx a, core::RectPx b) {
  return a.x < b.x + b.width - 0.01f && b.x < a.x + a.width - 0.01f &&
         a.y < b.y + b.height - 0.01f && b.y < a.y + a.height - 0.01f;
}

// The panels that may never cover each other. The map lies under detail and sheet by design; its
// free part does not.
std::vector<core::RectPx> apart(const Layout& layout) {
  return {
      layout.header,
      layout.list,
      layout.filter_bar,
      layout.map_free,
      layout.map_foot,
      layout.detail,
      layout.timeline,
      layout.sheet
  };
}

void expect_sound(core::SizePx size, const app::AppState& state, bool full_sheet_on_phone) {
  const Layout layout = make_layout(size, {}, state);
  const core::RectPx window{0, 0, size.width, size.height};
  std::vector<core::RectPx> panels = apart(layout);
  // A sheet drawn up all the way covers the part of the map that views are fitted to.
  if (full_sheet_on_phone) {
    panels[3] = {};
  }
  for (std::size_t i = 0; i < panels.size(); ++i) {
    EXPECT_GE(panels[i].width, 0);
    EXPECT_GE(panels[i].height, 0);
    EXPECT_TRUE(panels[i].width == 0 || inside(window, panels[i]))
        << "panel " << i << " at " << size.width << "x" << size.height;
    for (std::size_t j = i + 1; j < panels.size(); ++j) {
      EXPECT_FALSE(meet(panels[i], panels[j]))
          << "panels " << i << " and " << j << " at " << size.width << "x" << size.height;
    }
  }
  EXPECT_TRUE(inside(window, layout.map));
  EXPECT_TRUE(inside(layout.map, layout.map_free));
  EXPECT_GT(layout.map_free.width, 0) << size.width << "x" << size.height;
  EXPECT_GT(layout.map_free.height, 0) << size.width << "x" << size.height;
}

TEST(Layout, KeepsPanelsInTheWindowAndApartAtEverySize) {
  for (float width = 320; width <= 2560; width += 37) {
    for (float height = 480; height <= 1600; height += 53) {
      for (const bool claim : {false, true}) {
        for (const app::Sheet sheet : {app::Sheet::peek, app::Sheet::half, app::Sheet::full}) {
          expect_sound(
              {width, height},
              state_with(claim, sheet),
              sheet == app::Sheet::full && width < 600
          );
        }
      }
    }
  }
}

TEST(Layout, ChangesAtTheBreakpointsOfTheDesign) {
  const auto kind = [](float width) {
    return make_layout({width, 900}, {}, {}).kind;
  };
  EXPECT_EQ(kind(599), Kind::phone);
  EXPECT_EQ(kind(600), Kind::two_narrow);
  EXPECT_EQ(kind(1023), Kind::two_narrow);
  EXPECT_EQ(kind(1024), Kind::two_columns);
  EXPECT_EQ(kind(1439), Kind::two_columns);
  EXPECT_EQ(kind(1440), Kind::three_columns);
}

TEST(Layout, HasTheDesignsMeasuresAt1440) {
  const Layout layout = make_layout({1440, 900}, {}, {});
  EXPECT_EQ(layout.header, (core::RectPx{0, 0, 1440, 56}));
  EXPECT_EQ(layout.list, (core::RectPx{0, 56, 336, 700}));
  EXPECT_EQ(layout.filter_bar, (core::RectPx{336, 56, 720, 44}));
  EXPECT_EQ(layout.map, (core::RectPx{336, 100, 720, 628}));
  EXPECT_EQ(layout.map_foot, (core::RectPx{336, 728, 720, 28}));
  EXPECT_EQ(layout.detail, (core::RectPx{1056, 56, 384, 700}));
  EXPECT_EQ(layout.timeline, (core::RectPx{0, 756, 1440, 144}));
}

TEST(Layout, HasTheDesignsMeasuresOnAPhone) {
  const Layout layout = make_layout({390, 844}, {}, state_with(false, app::Sheet::half));
  EXPECT_EQ(layout.header.height, 56);
  EXPECT_EQ(layout.sheet, (core::RectPx{0, 384, 390, 400}));
  EXPECT_EQ(layout.timeline, (core::RectPx{0, 784, 390, 60}));
  EXPECT_EQ(layout.map_free, (core::RectPx{0, 56, 390, 328}));
  EXPECT_EQ(make_layout({390, 844}, {}, state_with(false, app::Sheet::peek)).sheet.y, 844 - 128);
  EXPECT_EQ(make_layout({390, 844}, {}, state_with(false, app::Sheet::full)).sheet.y, 56);
}

TEST(Layout, GivesExtraWidthToTheMapAndThenToMargins) {
  const Layout wide = make_layout({1800, 900}, {}, {});
  EXPECT_EQ(wide.list.width, 336);
  EXPECT_EQ(wide.detail.width, 384);
  EXPECT_EQ(wide.map.width, 1800 - 336 - 384);
  const Layout widest = make_layout({2560, 900}, {}, {});
  EXPECT_EQ(widest.header.x, 320);
  EXPECT_EQ(widest.header.width, 1920);
}

TEST(Layout, SlidesTheDetailOverTheMapBetween1024And1439) {
  const Layout closed = make_layout({1200, 900}, {}, state_with(false, app::Sheet::half));
  const Layout open = make_layout({1200, 900}, {}, state_with(true, app::Sheet::half));
  EXPECT_EQ(closed.detail.width, 0);
  EXPECT_EQ(open.detail.width, 360);
  EXPECT_EQ(open.map, closed.map) << "the map itself does not move";
  EXPECT_EQ(open.map_free.width, closed.map.width - 360);
}

TEST(Layout, CollapsesTheTimelineInLowWindows) {
  EXPECT_EQ(make_layout({1440, 640}, {}, {}).timeline.height, 144);
  EXPECT_EQ(make_layout({1440, 639}, {}, {}).timeline.height, 60);
}

TEST(Layout, KeepsClearOfNotches) {
  const Layout layout = make_layout({390, 844}, {47, 0, 34, 0}, {});
  EXPECT_EQ(layout.header.y, 47);
  EXPECT_EQ(layout.timeline.y + layout.timeline.height, 844 - 34);
}

}  // namespace
}  // namespace dateline::ui
