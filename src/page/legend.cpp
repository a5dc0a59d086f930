// What the picture's marks mean, each beside a small drawing of it: for readers of the picture on
// paper or without the map. The drawings follow ui/kit/glyphs.cpp and ui/map/legend.cpp; the page's
// styles give the stances their colours.
#include <algorithm>

#include "app/view/frame.hpp"
#include "core/base/ranges.hpp"
#include "page/sections.hpp"

namespace dateline::page {

namespace {

using app::Message;

// Strokes are of the text's colour unless a drawing says otherwise. About the middle, 16 by 16 px.
constexpr core::PerEnum<core::StanceMark, std::string_view> kStances = {
    // asserts: a disc
    R"(<circle r="7"/>)",
    // confirms: a square with a tick
    R"(<rect x="-7" y="-7" width="14" height="14" rx="3"/>)"
    R"(<path d="M-4 0l3 3 5-6" class="on"/>)",
    // unverified: a rhombus with a question mark
    R"(<path d="M0-7L7 0 0 7-7 0z" class="line"/>)"
    R"(<path d="M-1.6-2a1.7 1.7 0 1 1 2.6 1.4L0 1M0 3.5v.1" class="line"/>)",
    // analysis: a sheet with two lines
    R"(<path d="M-6-6H6V6H-6zM-3-2H3M-3 2H1" class="line"/>)",
    // declines: a ring with a bar
    R"(<circle r="6.5" class="line"/>)"
    R"(<path d="M-3 0H3" class="line"/>)",
    // denies: a cross
    R"(<path d="M-5-5L5 5M-5 5L5-5" class="line bold"/>)"
};

// A sign of the map, 32 by 16 px.
struct Sign {
  Message words;
  std::string_view drawing;
};

constexpr Sign kSigns[] = {
    {Message::sign_ring,
     R"(<circle r="6" class="asserts bold"/>)"
     R"(<path d="M-6 0A6 6 0 0 1 0-6" class="analysis bold"/>)"},
    {Message::sign_differs,
     R"(<circle r="6" class="asserts bold"/>)"
     R"(<circle cx="8" cy="-4" r="4"/>)"
     R"(<path d="M6-5h4M6-3h4M9-6.500l-2 5" class="on"/>)"},
    {Message::sign_cluster,
     R"(<circle r="4" class="asserts bold"/>)"
     R"(<circle r="7.500"/>)"},
    {Message::sign_near, R"(<circle r="7" stroke-dasharray="3 3"/>)"},
    {Message::sign_area, R"(<path d="M-13-2l7-6 14 2 5 9-11 5-11-2z" class="area"/>)"},
    {Message::sign_hatch, R"(<path d="M-14 8L2-8M-8 8L8-8M-2 8L14-8" class="area"/>)"}
};

constexpr core::PerEnum<app::ArcKind, Sign> kArrows = {
    Sign{Message::sign_arrow, R"(<path d="M-15 0H8M8-4l7 4-7 4z" class="bold"/>)"},
    Sign{
        Message::sign_dashed_arrow,
        R"(<path d="M-15 0H8" class="bold" stroke-dasharray="6 4"/>)"
        R"(<path d="M8-4l7 4-7 4z" class="bold"/>)"
    },
    Sign{
        Message::sign_planned_arrow,
        R"(<path d="M-15 0H5" class="bold" stroke-dasharray="2 3"/>)"
        R"(<path d="M7-4l7 4-7 4z"/>)"
    },
    Sign{
        Message::sign_denied_arrow,
        R"(<path d="M-15 0H5" class="bold" stroke-dasharray="14 4"/>)"
        R"(<path d="M7-4l7 4-7 4zM-7-3l6 6M-7 3l6-6"/>)"
    }
};

constexpr Sign kDisputed = {
    Message::sign_disputed,
    R"(<path d="M-15 0H15" stroke-dasharray="4 3"/>)"
};

void write_sign(Writer& html, const Sign& sign) {
  html.raw(R"(<li><svg viewBox="-16 -8 32 16" aria-hidden="true">)");
  html.raw(sign.drawing).raw("</svg> ").say(sign.words);
}

// Whether the story has a movement of this kind.
bool is_needed(const core::Story& story, app::ArcKind arrow) {
  const std::vector<core::Movement>& all = story.movements;
  return core::any_of(all, [arrow](const core::Movement& movement) {
    return app::arc_kind(movement) == arrow;
  });
}

}  // namespace

void write_legend(Writer& html) {
  html.raw("<h3>").say(Message::help_marks).raw("</h3><ul class=\"legend\">\n");
  for (const core::StanceMark mark : core::each<core::StanceMark>) {
    html.raw(R"(<li><svg viewBox="-8 -8 16 16" class="stance is-)");
    html.raw(core::name_of(mark)).raw(R"(" aria-hidden="true">)");
    html.raw(kStances[mark]).raw("</svg> ").name(mark);
  }
  for (const Sign& sign : kSigns) {
    write_sign(html, sign);
  }
  for (const app::ArcKind arrow : core::each<app::ArcKind>) {
    if (is_needed(html.story(), arrow)) {
      write_sign(html, kArrows[arrow]);
    }
  }
  write_sign(html, kDisputed);
  html.raw("</ul>");
}

}  // namespace dateline::page
