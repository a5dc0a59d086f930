// What the picture's marks mean, each beside a small drawing of it: for readers of the picture on
// paper or without the map. The drawings follow ui/kit/glyphs.cpp and ui/map/legend.cpp; the page's
// styles give the stances their colours.
#include <algorithm>

#include "app/view/frame.hpp"
#include "page/sections.hpp"

namespace dateline::page {

namespace {

using app::Message;

// Strokes are of the text's colour unless a drawing says otherwise; 16 by 16 px about the middle
// for stances, 32 by 16 for signs of the map.
constexpr std::string_view kStances[core::kStanceMarks] = {
    R"(<circle r="7"/>)",
    R"(<rect x="-7" y="-7" width="14" height="14" rx="3"/><path d="M-4 0l3 3 5-6" class="on"/>)",
    R"(<path d="M0-7L7 0 0 7-7 0z" class="line"/><path d="M-1.6-2a1.7 1.7 0 1 1 2.6 1.4L0 1M0 3.5v.1" class="line"/>)",
    R"(<path d="M-6-6H6V6H-6zM-3-2H3M-3 2H1" class="line"/>)",
    R"(<circle r="6.5" class="line"/><path d="M-3 0H3" class="line"/>)",
    R"(<path d="M-5-5L5 5M-5 5L5-5" class="line bold"/>)",
};

struct Sign {
  Message words;
  std::string_view drawing;
};

constexpr Sign kSigns[] = {
    {Message::sign_ring,
     R"(<circle r="6" class="asserts bold"/><path d="M-6 0A6 6 0 0 1 0-6" class="analysis bold"/>)"},
    {Message::sign_differs,
     R"(<circle r="6" class="asserts bold"/><circle cx="8" cy="-4" r="4"/><path d="M6-5h4M6-3h4M9-6.500l-2 5" class="on"/>)"},
    {Message::sign_cluster, R"(<circle r="4" class="asserts bold"/><circle r="7.500"/>)"},
    {Message::sign_near, R"(<circle r="7" stroke-dasharray="3 3"/>)"},
    {Message::sign_area, R"(<path d="M-13-2l7-6 14 2 5 9-11 5-11-2z" class="area"/>)"},
    {Message::sign_hatch, R"(<path d="M-14 8L2-8M-8 8L8-8M-2 8L14-8" class="area"/>)"},
};

// In the order of Message::sign_arrow and those after it.
constexpr Sign kArrows[app::kArcKinds] = {
    {Message::sign_arrow, R"(<path d="M-15 0H8M8-4l7 4-7 4z" class="bold"/>)"},
    {Message::sign_dashed_arrow,
     R"(<path d="M-15 0H8" class="bold" stroke-dasharray="6 4"/><path d="M8-4l7 4-7 4z" class="bold"/>)"},
    {Message::sign_planned_arrow,
     R"(<path d="M-15 0H5" class="bold" stroke-dasharray="2 3"/><path d="M7-4l7 4-7 4z"/>)"},
    {Message::sign_denied_arrow,
     R"(<path d="M-15 0H5" class="bold" stroke-dasharray="14 4"/><path d="M7-4l7 4-7 4zM-7-3l6 6M-7 3l6-6"/>)"},
};

void write_sign(Writer& html, const Sign& sign) {
  html.raw(R"(<li><svg viewBox="-16 -8 32 16" aria-hidden="true">)")
      .raw(sign.drawing)
      .raw("</svg> ")
      .say(sign.words);
}

// The kinds of movement that the story has.
bool is_needed(const core::Story& story, std::size_t arrow) {
  return std::any_of(
      story.movements.begin(),
      story.movements.end(),
      [arrow](const core::Movement& one) {
        return static_cast<std::size_t>(app::arc_kind(one)) == arrow;
      }
  );
}

}  // namespace

void write_legend(Writer& html) {
  html.raw("<h3>").say(Message::help_marks).raw("</h3><ul class=\"legend\">\n");
  for (std::size_t i = 0; i < core::kStanceMarks; ++i) {
    const auto mark = static_cast<core::StanceMark>(i);
    html.raw(R"(<li><svg viewBox="-8 -8 16 16" class="stance is-)")
        .raw(core::name_of(mark))
        .raw("\" aria-hidden=\"true\">")
        .raw(kStances[i])
        .raw("</svg> ")
        .name(mark);
  }
  for (const Sign& sign : kSigns) {
    write_sign(html, sign);
  }
  for (std::size_t i = 0; i < app::kArcKinds; ++i) {
    if (is_needed(html.story(), i)) {
      write_sign(html, kArrows[i]);
    }
  }
  html.raw(
          R"(<li><svg viewBox="-16 -8 32 16" aria-hidden="true"><path d="M-15 0H15" stroke-dasharray="4 3"/></svg> )"
  )
      .say(Message::sign_disputed);
  html.raw("</ul>");
}

}  // namespace dateline::page
