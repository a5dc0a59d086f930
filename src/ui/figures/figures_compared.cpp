// What the story says of two of the chart's figures, as rows: both numbers, what they count, who
// gives them, and why they are put together. It compares nothing itself.
#include <algorithm>
#include <array>

#include "ui/figures/figures.hpp"
#include "ui/figures/figures_rows.hpp"
#include "ui/figures/figures_side.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr float kSignColumn = 28;

std::string_view figure_of(const Ui& ui, std::uint32_t mark) {
  return figures_of(ui).words[mark].figure;
}

// The marks of a link as they are named: the earlier figure first, where one takes the other's
// place.
struct MarkPair {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
};

MarkPair in_order(const app::ChartLink& link) {
  if (sign_of(link) == LinkSign::revises) {
    return {link.to, link.from};
  }
  return {link.from, link.to};
}

Message title_message(LinkSign sign) {
  switch (sign) {
    case LinkSign::revises:
      return Message::compare_then;
    case LinkSign::part:
      return Message::compare_part;
    case LinkSign::differs:
    case LinkSign::origin:
    case LinkSign::perhaps_origin:
    case LinkSign::agrees:
    case LinkSign::other_scope:
      break;
  }
  return Message::compare_and;
}

Line title_of(const Ui& ui, const app::ChartLink& link) {
  const MarkPair pair = in_order(link);
  const Message message = title_message(sign_of(link));
  const std::string_view first = figure_of(ui, pair.first);
  const std::string_view second = figure_of(ui, pair.second);
  return ui.say_with(message, {first, second});
}

std::string_view speaker_of(const Ui& ui, std::uint32_t mark) {
  return speaker_name(ui, chart_of(ui).marks[mark].claim);
}

Line speakers_of(const Ui& ui, const app::ChartLink& link) {
  const MarkPair pair = in_order(link);
  const std::string_view first = speaker_of(ui, pair.first);
  const std::string_view second = speaker_of(ui, pair.second);
  Line line = Line().add(first);
  if (first != second) {
    line.add(" · ").add(second);
  }
  return line;
}

// What the figure counts: `North Korean officers killed`, `soldiers`.
std::string_view counted_by(const Ui& ui, std::uint32_t number) {
  const app::ChartMark& mark = chart_of(ui).marks[number];
  const core::Claim& claim = ui.story().claims[mark.claim.value];
  if (mark.figure >= claim.figures.size()) {
    return {};
  }
  const core::Figure& figure = claim.figures[mark.figure];
  return figure.population.empty() ? figure.unit : figure.population;
}

// Empty for a figure that names none.
std::string_view scope_of(const Ui& ui, std::uint32_t number) {
  const app::FigureChart& chart = chart_of(ui);
  const app::ChartBand& band = chart.bands[chart.marks[number].band];
  if (band.scope == app::kNotThere) {
    return {};
  }
  return scope_name(ui, band);
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// Both once where they are one.
Line joined(std::string_view first, std::string_view second) {
  Line line = Line().add(first);
  if (second.empty() || has(first, second)) {
    return line;
  }
  return line.add(first.empty() ? "" : "; ").add(second);
}

// What both figures count, and in which scope.
Line counted_by_both(const Ui& ui, const app::ChartLink& link) {
  const MarkPair pair = in_order(link);
  const std::string_view first = counted_by(ui, pair.first);
  const std::string_view second = counted_by(ui, pair.second);
  const std::string_view first_scope = scope_of(ui, pair.first);
  const std::string_view second_scope = scope_of(ui, pair.second);
  Line line = joined(first, second);
  const Line scopes = joined(first_scope, second_scope);
  const std::string_view counted = line.view();
  if (has(counted, scopes.view())) {
    return line;
  }
  return line.add(counted.empty() ? "" : " · ").add(scopes.view());
}

// Counts of different things have nothing between them but that.
bool can_be_compared(const app::ChartLink& link) {
  return sign_of(link) != LinkSign::other_scope;
}

// A click opens the later of the two claims; where that is open already, the other.
void pick_either(const Ui& ui, const app::ChartLink& link) {
  const app::FigureChart& chart = chart_of(ui);
  const core::ClaimIndex from = chart.marks[link.from].claim;
  const core::ClaimIndex to = chart.marks[link.to].claim;
  const bool later_is_open = ui.frame.open_claim == from;
  ui.push(app::ClaimPicked{later_is_open ? to : from});
}

// One text under a row's title.
struct RowText {
  std::string_view words;
  ImU32 ink = 0;
  int most_lines = 1;
};
using RowTexts = std::array<RowText, 3>;

float row_height(const Canvas& canvas, const RowTexts& texts, float room) {
  float high = 10 + 20;
  for (const RowText& text : texts) {
    high += wrapped_height(canvas, type::small, room, text.words, text.most_lines);
  }
  return high + 10;
}

void draw_texts(const Canvas& canvas, const RowTexts& texts, ImVec2 at, float room) {
  for (const RowText& text : texts) {
    at.y += draw_wrapped(canvas, type::small, at, room, text.ink, text.words, text.most_lines);
  }
}

// The link's sign, and its two figures.
void draw_row_head(const Ui& ui, const Canvas& canvas, const app::ChartLink& link, Column column) {
  const float left = column.left() + kSignColumn;
  const ImVec2 sign{column.left() + 9, column.y + 20};
  draw_link_sign(ui, canvas, sign_of(link), sign);
  const core::RectPx line{
      .x = left,
      .y = column.y + 10,
      .width = column.right() - left,
      .height = 20,
  };
  const Line title = title_of(ui, link);
  draw_text(canvas, type::strong, line, ui.palette.ink, title.view());
}

// Returns its bottom.
float draw_compared_row(const Ui& ui, const Panel& panel, Column column, std::uint32_t number) {
  const app::ChartLink& link = chart_of(ui).links[number];
  const core::Relation& relation = ui.story().relations[link.relation];
  const Palette& palette = ui.palette;
  const Canvas& canvas = panel.canvas();
  const float left = column.left() + kSignColumn;
  const float room = column.right() - left;
  const Line what = counted_by_both(ui, link);
  const Line who = speakers_of(ui, link);
  const RowTexts texts{
      RowText{
          .words = what.view(),
          .ink = palette.ink,
          .most_lines = 3,
      },
      RowText{
          .words = who.view(),
          .ink = palette.ink_3,
          .most_lines = 2,
      },
      RowText{
          .words = relation.reason,
          .ink = palette.ink_2,
          .most_lines = 6,
      },
  };
  const core::RectPx box{
      .x = column.left() - 8,
      .y = column.y,
      .width = column.inner() + 16,
      .height = row_height(canvas, texts, room),
  };
  const Hit hit = hit_area(ui, "compared", number, box);
  fill_heat(ui, canvas, box, hit.heat);
  draw_row_head(ui, canvas, link, column);
  draw_texts(canvas, texts, {left, box.y + 30}, room);
  const float bottom = bottom_of(box);
  rule_across(canvas, column.left(), bottom - 1, column.inner(), palette.rule);
  if (hit.focused) {
    draw_focus(ui, box, kRadius, true);
  }
  if (hit.clicked) {
    pick_either(ui, link);
  }
  return bottom;
}

std::uint32_t upper_band(const Ui& ui, const app::ChartLink& link) {
  const std::vector<app::ChartMark>& marks = chart_of(ui).marks;
  const app::ChartMark& from = marks[link.from];
  const app::ChartMark& to = marks[link.to];
  return std::min(from.band, to.band);
}

// As the chart has them from the top; the same band's as the chart's links come. Returns the
// bottom, which is the column's top where there are none.
float draw_rows_by_band(const Ui& ui, const Panel& panel, Column column, bool comparable) {
  const app::FigureChart& chart = chart_of(ui);
  const auto count = static_cast<std::uint32_t>(chart.links.size());
  const auto bands = static_cast<std::uint32_t>(chart.bands.size());
  for (std::uint32_t band = 0; band < bands; ++band) {
    for (std::uint32_t i = 0; i < count; ++i) {
      const app::ChartLink& link = chart.links[i];
      const bool asked = can_be_compared(link) == comparable;
      if (asked && upper_band(ui, link) == band) {
        column.y = draw_compared_row(ui, panel, column, i);
      }
    }
  }
  return column.y;
}

// Returns the bottom, with the space after it.
float draw_none_compared(const Ui& ui, const Canvas& canvas, Column column) {
  const float high = draw_wrapped(
      canvas,
      type::small,
      {column.left(), column.y + 10},
      column.inner(),
      ui.palette.ink_3,
      ui.say(Message::compare_none),
      3
  );
  return column.y + high + 30;
}

}  // namespace

// A heading and the rows of one kind; none without rows, but for what can be compared, which says
// that there is nothing.
float draw_compared_rows(const Ui& ui, const Panel& panel, Column column, bool comparable) {
  const Canvas& canvas = panel.canvas();
  const std::vector<app::ChartLink>& links = chart_of(ui).links;
  const auto asked = [comparable](const app::ChartLink& link) {
    return can_be_compared(link) == comparable;
  };
  const bool any = std::any_of(links.begin(), links.end(), asked);
  if (!any && !comparable) {
    return column.y;
  }
  const Message head = comparable ? Message::compare_head : Message::compare_not;
  const float head_high = draw_wrapped(
      canvas,
      type::section,
      {column.left(), column.y},
      column.inner(),
      ui.palette.ink,
      ui.say(head),
      2
  );
  column.y += head_high + 6;
  const ImU32 rule = ui.palette.rule;
  rule_across(canvas, column.left(), column.y, column.inner(), rule);
  if (!any) {
    return draw_none_compared(ui, canvas, column);
  }
  return draw_rows_by_band(ui, panel, column, comparable) + 20;
}

}  // namespace dateline::ui
