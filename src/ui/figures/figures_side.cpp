// Beside the chart: what the story says of two of its figures, and how the chart is read; or the
// claim that was picked in it. It knows relations; it compares nothing itself.
#include <algorithm>
#include <cmath>

#include "ui/claim/detail.hpp"
#include "ui/figures/figures.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr float kSignColumn = 28;

std::string_view figure_of(const Ui& ui, std::uint32_t mark) {
  return figures_of(ui).words[mark].figure;
}

// The earlier figure first, where one takes the other's place; the whole after its part.
Line title_of(const Ui& ui, const app::ChartLink& link) {
  const LinkSign sign = sign_of(link);
  if (sign == LinkSign::revises) {
    return ui.say_with(Message::compare_then, {figure_of(ui, link.to), figure_of(ui, link.from)});
  }
  return ui.say_with(
      sign == LinkSign::part ? Message::compare_part : Message::compare_and,
      {figure_of(ui, link.from), figure_of(ui, link.to)}
  );
}

Line speakers_of(const Ui& ui, const app::ChartLink& link) {
  const auto name = [&ui](std::uint32_t mark) -> std::string_view {
    return ui.actor_short_name(ui.story().claims[chart_of(ui).marks[mark].claim.value].actor);
  };
  const bool revises = sign_of(link) == LinkSign::revises;
  const std::string_view first = name(revises ? link.to : link.from),
                         second = name(revises ? link.from : link.to);
  if (first == second) {
    return Line().add(first);
  }
  return Line().add(first).add(" · ").add(second);
}

// What the figure counts: `North Korean officers killed`, `soldiers`.
std::string_view what_of(const Ui& ui, std::uint32_t at) {
  const app::ChartMark& mark = chart_of(ui).marks[at];
  const core::Claim& claim = ui.story().claims[mark.claim.value];
  if (mark.figure >= claim.figures.size()) {
    return {};
  }
  const core::Figure& figure = claim.figures[mark.figure];
  return figure.population.empty() ? figure.unit : figure.population;
}

std::string_view scope_of(const Ui& ui, std::uint32_t at) {
  const app::ChartBand& band = chart_of(ui).bands[chart_of(ui).marks[at].band];
  return band.scope == app::kNotThere ? std::string_view() : scope_name(ui, band);
}

// Both once where they are one.
Line joined(std::string_view first, std::string_view second) {
  Line line = Line().add(first);
  if (second.empty() || first.find(second) != std::string_view::npos) {
    return line;
  }
  return line.add(first.empty() ? "" : "; ").add(second);
}

// What both figures count, and in which scope.
Line counted_by_both(const Ui& ui, const app::ChartLink& link) {
  const bool revises = sign_of(link) == LinkSign::revises;
  const std::uint32_t first = revises ? link.to : link.from;
  const std::uint32_t second = revises ? link.from : link.to;
  Line line = joined(what_of(ui, first), what_of(ui, second));
  const Line scopes = joined(scope_of(ui, first), scope_of(ui, second));
  const bool said = line.view().find(scopes.view()) != std::string_view::npos;
  return said ? line : line.add(line.view().empty() ? "" : " · ").add(scopes.view());
}

// Counts of different things have nothing between them but that.
bool can_be_compared(const app::ChartLink& link) {
  return sign_of(link) != LinkSign::other_scope;
}

// A click opens the later of the two claims; where that is open already, the other.
void pick_either(const Ui& ui, const app::ChartLink& link) {
  const core::ClaimIndex from = chart_of(ui).marks[link.from].claim,
                         to = chart_of(ui).marks[link.to].claim;
  ui.push(app::ClaimPicked{ui.frame.open_claim == from ? to : from});
}

float draw_compared_row(const Ui& ui, const Panel& panel, Column column, std::uint32_t at) {
  const app::ChartLink& link = chart_of(ui).links[at];
  const Canvas& canvas = panel.canvas();
  const float left = column.left() + kSignColumn;
  const float room = column.right() - left;
  const std::string& reason = ui.story().relations[link.relation].reason;
  const Line what = counted_by_both(ui, link);
  const Line who = speakers_of(ui, link);
  const float what_high = wrapped_height(canvas, type::small, room, what.view(), 3);
  const float who_high = wrapped_height(canvas, type::small, room, who.view(), 2);
  const float high =
      10 + 20 + what_high + who_high + wrapped_height(canvas, type::small, room, reason, 6) + 10;
  const core::RectPx box{column.left() - 8, column.y, column.inner() + 16, high};
  const Hit hit = hit_area(ui, "compared", at, box);
  if (hit.heat > 0) {
    fill(canvas, box, faded(ui.palette.sunken, hit.heat));
  }
  draw_link_sign(ui, canvas, sign_of(link), {column.left() + 9, column.y + 20});
  draw_text(
      canvas,
      type::strong,
      {left, column.y + 10, room, 20},
      ui.palette.ink,
      title_of(ui, link).view()
  );
  float y = column.y + 30;
  y += draw_wrapped(canvas, type::small, {left, y}, room, ui.palette.ink, what.view(), 3);
  y += draw_wrapped(canvas, type::small, {left, y}, room, ui.palette.ink_3, who.view(), 2);
  draw_wrapped(canvas, type::small, {left, y}, room, ui.palette.ink_2, reason, 6);
  rule_across(canvas, column.left(), column.y + high - 1, column.inner(), ui.palette.rule);
  if (hit.focused) {
    draw_focus(ui, box, kRadius, true);
  }
  if (hit.clicked) {
    pick_either(ui, link);
  }
  return column.y + high;
}

std::uint32_t band_of(const Ui& ui, const app::ChartLink& link) {
  return std::min(chart_of(ui).marks[link.from].band, chart_of(ui).marks[link.to].band);
}

// A heading and the rows of one kind; none without rows, but for what can be compared, which says
// that there is nothing. Returns the bottom.
float draw_compared_rows(const Ui& ui, const Panel& panel, Column column, bool comparable) {
  const Canvas& canvas = panel.canvas();
  const std::vector<app::ChartLink>& links = chart_of(ui).links;
  const auto count =
      std::count_if(links.begin(), links.end(), [comparable](const app::ChartLink& link) {
        return can_be_compared(link) == comparable;
      });
  if (count == 0 && !comparable) {
    return column.y;
  }
  const std::string_view head = ui.say(comparable ? Message::compare_head : Message::compare_not);
  column.y += draw_wrapped(
                  canvas,
                  type::section,
                  {column.left(), column.y},
                  column.inner(),
                  ui.palette.ink,
                  head,
                  2
              ) +
              6;
  rule_across(canvas, column.left(), column.y, column.inner(), ui.palette.rule);
  // As the chart has them from the top; the same band's as the chart's links come.
  for (std::uint32_t band = 0; band < chart_of(ui).bands.size(); ++band) {
    for (std::uint32_t i = 0; i < links.size(); ++i) {
      if (can_be_compared(links[i]) == comparable && band_of(ui, links[i]) == band) {
        column.y = draw_compared_row(ui, panel, column, i);
      }
    }
  }
  if (count > 0) {
    return column.y + 20;
  }
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

// --- How to read it
//   --------------------------------------------------------------------------------------------

enum class Sign : std::uint8_t {
  dot,
  tail,
  bound,
  denied,
  revises,
  part,
  tick,
  struck,
  differs,
  agrees,
  origin
};

void draw_sign(const Ui& ui, const Canvas& canvas, Sign sign, ImVec2 at) {
  const ImU32 asserts = stance_colour(ui.palette, core::StanceMark::asserts);
  const ImU32 denies = stance_colour(ui.palette, core::StanceMark::denies);
  switch (sign) {
    case Sign::dot:
      canvas.list->AddCircleFilled(at, 6, asserts, 24);
      break;
    case Sign::tail:
      draw_dotted_tail(ui, canvas, at.x - 14, at.x + 1, at.y);
      canvas.list->AddCircleFilled({at.x + 9, at.y}, 6, asserts, 24);
      break;
    case Sign::bound:
      draw_hatch(canvas, {at.x - 6, at.y - 5, 12, 12}, asserts, 3.5f);
      fill(canvas, {at.x - 9, at.y - 6, 18, 2}, asserts);
      break;
    case Sign::denied:
      draw_stance(canvas, ui.palette, core::StanceMark::denies, at, 13, denies);
      break;
    case Sign::revises:
      draw_stroke(canvas, {at.x - 14, at.y}, {at.x + 9, at.y}, asserts, 2);
      draw_arrow_head(canvas, {at.x + 14, at.y}, {at.x - 14, at.y}, asserts);
      break;
    case Sign::part:
      draw_dashed_line(canvas, {at.x - 14, at.y}, {at.x + 14, at.y}, ui.palette.ink, 1.5f, 5, 3);
      break;
    case Sign::tick:
      fill(canvas, {at.x - 1.5f, at.y - 6, 3, 13}, asserts);
      break;
    case Sign::struck: {
      const core::RectPx taken = draw_text(
          canvas,
          type::question_closed,
          {at.x - 16, at.y - 10, 32, 20},
          ui.palette.ink_2,
          "100",
          Align::centre
      );
      rule_across(canvas, taken.x - 1, at.y + 1, taken.width + 2, ui.palette.ink_2);
      break;
    }
    case Sign::differs:
      draw_differs_badge(ui, canvas, at);
      break;
    case Sign::agrees:
      draw_link_sign(ui, canvas, LinkSign::agrees, at);
      break;
    case Sign::origin:
      draw_link_sign(ui, canvas, LinkSign::origin, at);
      break;
  }
}

float draw_legend_row(const Ui& ui, const Canvas& canvas, Column column, std::string_view words) {
  const float left = column.left() + 40;
  return column.y + std::max(
                        24.0f,
                        6 + draw_wrapped(
                                canvas,
                                type::small,
                                {left, column.y + 4},
                                column.right() - left,
                                ui.palette.ink_2,
                                words,
                                2
                            )
                    );
}

float draw_how_to_read(const Ui& ui, const Panel& panel, Column column) {
  constexpr Message kWords[] = {
      Message::read_dot,
      Message::read_tail,
      Message::read_bound,
      Message::read_denied,
      Message::read_revises,
      Message::read_part,
      Message::read_tick,
      Message::read_struck,
      Message::read_differs,
      Message::read_agrees,
      Message::read_origin
  };
  const Canvas& canvas = panel.canvas();
  draw_text(
      canvas,
      type::section,
      {column.left(), column.y, column.inner(), 24},
      ui.palette.ink,
      ui.say(Message::read_head)
  );
  column.y += 28;
  if (chart_of(ui).board) {
    for (std::size_t i = 0; i < core::kStanceMarks; ++i) {
      const auto mark = static_cast<core::StanceMark>(i);
      draw_stance(
          canvas,
          ui.palette,
          mark,
          {column.left() + 16, column.y + 12},
          13,
          ui.palette.surface
      );
      column.y = draw_legend_row(ui, canvas, column, ui.stance(mark));
    }
    return column.y;
  }
  for (std::size_t i = 0; i < std::size(kWords); ++i) {
    draw_sign(ui, canvas, static_cast<Sign>(i), {column.left() + 16, column.y + 12});
    column.y = draw_legend_row(ui, canvas, column, ui.say(kWords[i]));
  }
  return column.y;
}

// The claim that was picked in the chart, with a way back to what can be compared.
void draw_picked(const Ui& ui, core::RectPx box) {
  constexpr float kBack = 40;
  {
    const core::RectPx row{box.x, box.y, box.width, kBack};
    const Panel panel(ui, "figures-back", row, ui.palette.surface);
    const Canvas& canvas = panel.canvas();
    const Hit hit = hit_area(ui, "back-to-compared", 0xffffffffu, row);
    if (hit.heat > 0) {
      fill(canvas, row, faded(ui.palette.sunken, hit.heat));
    }
    draw_icon(
        canvas,
        Icon::chevron_left,
        {box.x + kInset + 6, box.y + kBack / 2},
        16,
        ui.palette.ink_2
    );
    draw_text(
        canvas,
        type::small,
        {box.x + kInset + 20, box.y, box.width - 2 * kInset - 20, kBack},
        ui.palette.ink_2,
        ui.say(chart_of(ui).board ? Message::read_head : Message::compare_head)
    );
    rule_across(
        canvas,
        box.x + kInset,
        bottom_of(row) - 1,
        box.width - 2 * kInset,
        ui.palette.rule
    );
    if (hit.focused) {
      draw_focus(ui, row, kRadius, true);
    }
    if (hit.clicked) {
      figures_of(ui).detail_open = false;
    }
  }
  draw_detail_panel(ui, {box.x, box.y + kBack, box.width, box.height - kBack});
}

}  // namespace

float later::draw_compared_beneath(const Ui& ui, const Panel& panel, Column column) {
  column.y += 24;
  if (!chart_of(ui).board) {
    column.y = draw_compared_rows(ui, panel, column, true);
    column.y = draw_compared_rows(ui, panel, column, false);
  }
  return draw_how_to_read(ui, panel, column) + 24;
}

void later::draw_compared(const Ui& ui) {
  const core::RectPx side = ui.layout.side;
  if (side.width <= 0) {
    return;
  }
  const core::RectPx whole{
      side.x,
      bottom_of(ui.layout.header),
      side.width,
      bottom_of(side) - bottom_of(ui.layout.header)
  };
  {
    const Panel edge(ui, "figures-edge", {whole.x, whole.y, 1, whole.height}, ui.palette.rule);
  }
  const core::RectPx box{side.x + 1, side.y, side.width - 1, side.height};
  if (figures_of(ui).detail_open && ui.frame.open_claim) {
    return draw_picked(ui, box);
  }
  const Panel panel(ui, "compared", box, ui.palette.surface, Panel::Scroll::vertical);
  panel.ends_at(draw_compared_beneath(ui, panel, {box.x, panel.top() - 8, box.width}));
}

}  // namespace dateline::ui
