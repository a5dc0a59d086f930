// Bands, axes, marks and labels of the chart, and the reader's hand on them. Where they stand was
// worked out before.
#include <algorithm>
#include <cmath>

#include "ui/figures/figures.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/rows.hpp"

namespace dateline::ui {

namespace {

// The chart's own y on screen.
struct Scroll {
  float by = 0;
  [[nodiscard]] core::RectPx box(core::RectPx box) const {
    return {box.x, box.y + by, box.width, box.height};
  }
  [[nodiscard]] ImVec2 at(ImVec2 point) const {
    return {point.x, point.y + by};
  }
};

bool is_open(const Ui& ui, core::ClaimIndex claim) {
  return ui.frame.open_claim == claim;
}
bool is_hovered(const Ui& ui, core::ClaimIndex claim) {
  return ui.state.hovered_claim == claim;
}

void draw_band_title(const Ui& ui, const Canvas& canvas, std::uint32_t at, Scroll scroll) {
  const FiguresMemory& m = figures_of(ui);
  const app::ChartBand& band = chart_of(ui).bands[at];
  const float left = m.box.x + m.inset;
  const float top = m.bands[at].top + scroll.by;
  if (m.shape == ChartShape::wide) {
    const float room = m.axis.box.x - 60 - left;
    const float title = draw_wrapped(
        canvas,
        type::section,
        {left, top + 8},
        room + 20,
        ui.palette.ink,
        scope_name(ui, band),
        2
    );
    draw_wrapped(
        canvas,
        type::small,
        {left, top + 10 + title},
        room,
        ui.palette.ink_3,
        scope_note(ui, band),
        band.count == 0 ? 1 : 3
    );
    return;
  }
  const float room = right_of(m.box) - m.inset - left;
  const core::RectPx taken = draw_text(
      canvas,
      type::section,
      {left, top + 6, room, 24},
      ui.palette.ink,
      scope_name(ui, band)
  );
  const float rest = right_of(taken) + 10;
  const bool beside = m.bands[at].head <= kBandHead;
  if (beside) {
    draw_text(
        canvas,
        type::small,
        {rest, top + 7, right_of(m.box) - m.inset - rest, 24},
        ui.palette.ink_3,
        scope_note(ui, band)
    );
  } else {
    draw_wrapped(
        canvas,
        type::small,
        {left, top + kBandHead},
        room,
        ui.palette.ink_3,
        scope_note(ui, band),
        kNoteLines
    );
  }
}

void draw_grid(const Ui& ui, const Canvas& canvas, Scroll scroll) {
  const FiguresMemory& m = figures_of(ui);
  const float left = m.box.x + m.inset;
  const float right = right_of(m.axis.box);
  for (std::uint32_t i = 0; i < m.bands.size(); ++i) {
    rule_across(
        canvas,
        left,
        m.bands[i].top + scroll.by,
        right - left,
        i == 0 ? ui.palette.rule_strong : ui.palette.rule_strong
    );
    draw_band_title(ui, canvas, i, scroll);
  }
  for (const ChartTick& tick : m.ticks) {
    const PlacedBand& band = m.bands[tick.band];
    const float y = band.zero - band.per_unit * static_cast<float>(tick.value) + scroll.by;
    if (tick.value == 0) {
      rule_across(canvas, m.axis.box.x, y, m.axis.box.width, ui.palette.rule);
    } else {
      draw_dashed_line(canvas, {m.axis.box.x, y}, {right, y}, ui.palette.rule, 1, 1, 2);
    }
    draw_text(
        canvas,
        type::tiny,
        {m.axis.box.x - 60, y - 8, 52, 16},
        ui.palette.ink_3,
        tick.words,
        Align::right
    );
  }
}

// A scope that no known claim gives a figure for says so; it keeps its place.
void draw_empty(const Ui& ui, const Canvas& canvas, Scroll scroll) {
  const FiguresMemory& m = figures_of(ui);
  for (std::uint32_t i = 0; i < m.bands.size(); ++i) {
    if (chart_of(ui).bands[i].count > 0) {
      continue;
    }
    const Line words = ui.state.link.known_on
                           ? ui.say_with(
                                 Message::none_by,
                                 {day_text(ui.messages(), *ui.state.link.known_on, false).view()}
                             )
                           : ui.say_with(Message::none, {});
    draw_text(
        canvas,
        type::small,
        {m.axis.box.x, m.bands[i].zero - 30 + scroll.by, m.axis.box.width, 20},
        ui.palette.ink_3,
        words.view()
    );
  }
}

// --- Lines between marks
//   --------------------------------------------------------------------------------------------

void draw_dashed_path(const Canvas& canvas, const ChartPath& path, Scroll scroll, ImU32 colour) {
  constexpr float kDash = 5;
  constexpr float kSpace = 3;
  float along = 0;
  for (int i = 0; i + 1 < path.count; ++i) {
    const ImVec2 a = scroll.at(path.points[i]);
    const ImVec2 b = scroll.at(path.points[i + 1]);
    const float length = std::hypot(b.x - a.x, b.y - a.y);
    for (float at = 0; at < length;) {
      const float phase = std::fmod(along + at, kDash + kSpace);
      const float next =
          std::min(length, at + (phase < kDash ? kDash - phase : kDash + kSpace - phase) + 0.01f);
      if (phase < kDash) {
        draw_stroke(
            canvas,
            {a.x + (b.x - a.x) * at / length, a.y + (b.y - a.y) * at / length},
            {a.x + (b.x - a.x) * next / length, a.y + (b.y - a.y) * next / length},
            colour,
            1.5f
        );
      }
      at = next;
    }
    along += length;
  }
}

void draw_link(const Ui& ui, const Canvas& canvas, const app::ChartLink& link, Scroll scroll) {
  const ChartPath path = path_of(chart_of(ui), figures_of(ui), link);
  if (path.count < 2) {
    return;
  }
  const LinkSign sign = sign_of(link);
  if (sign == LinkSign::part) {
    return draw_dashed_path(canvas, path, scroll, ui.palette.ink);
  }
  const ImU32 colour = sign == LinkSign::revises
                           ? stance_colour(ui.palette, chart_of(ui).marks[link.from].stance)
                           : ui.palette.ink;
  ImVec2 points[28];
  for (int i = 0; i < path.count; ++i) {
    points[i] = scroll.at(path.points[i]);
  }
  const ImVec2 tip = points[path.count - 1];
  const ImVec2 before = points[path.count - 2];
  if (sign == LinkSign::revises) {
    const float length = std::max(1.0f, std::hypot(tip.x - before.x, tip.y - before.y));
    points[path.count - 1] = {
        tip.x - (tip.x - before.x) / length * 6,
        tip.y - (tip.y - before.y) / length * 6
    };
  }
  canvas.list->AddPolyline(points, path.count, colour, 0, sign == LinkSign::revises ? 2.0f : 1.5f);
  if (sign == LinkSign::revises) {
    draw_arrow_head(canvas, tip, before, colour);
  }
}

// --- Marks
//   --------------------------------------------------------------------------------------------

void draw_bound(
    const Ui& ui,
    const Canvas& canvas,
    const app::ChartMark& mark,
    const PlacedMark& at,
    Scroll scroll
) {
  constexpr float kHalf = 6;
  const ImU32 colour = stance_colour(ui.palette, mark.stance);
  draw_hatch(
      canvas,
      scroll.box({at.x - kHalf, at.top, 2 * kHalf, at.bottom - at.top}),
      colour,
      3.5f
  );
  fill(canvas, {at.x - kHalf - 3, at.y - 1 + scroll.by, 2 * kHalf + 6, 2}, colour);
  if (mark.denied) {
    draw_stance(
        canvas,
        ui.palette,
        core::StanceMark::denies,
        {at.x, at.top - 10 + scroll.by},
        13,
        ui.palette.surface
    );
  }
}

void draw_mark(
    const Ui& ui,
    const Canvas& canvas,
    const app::ChartMark& mark,
    const PlacedMark& at,
    Scroll scroll
) {
  const ImU32 colour = stance_colour(ui.palette, mark.stance);
  const ImVec2 centre = scroll.at({at.x, at.y});
  const bool tick = mark.figure == app::kNotThere;
  draw_dotted_tail(
      ui,
      canvas,
      at.tail,
      at.x - (tick ? 5.0f : kDot + 4),
      tick ? at.bottom - 5 + scroll.by : centre.y
  );
  if (tick) {
    return fill(canvas, {at.x - 1.5f, at.top + scroll.by, 3, at.bottom - at.top}, colour);
  }
  if (!mark.low || !mark.high) {
    return draw_bound(ui, canvas, mark, at, scroll);
  }
  if (at.bottom - at.top > 3) {
    const float half = mark.denied ? 1.0f : 4.0f;
    fill(canvas, scroll.box({at.x - half, at.top, 2 * half, at.bottom - at.top}), colour, half);
    if (!mark.denied) {
      return;
    }
  }
  draw_claim_stance(
      ui,
      canvas,
      mark.claim.value,
      mark.denied ? core::StanceMark::denies : mark.stance,
      centre,
      2 * kDot + 1,
      ui.palette.surface
  );
}

// Amber for the open claim, ink for the one pointed at.
void draw_ring_about(
    const Ui& ui,
    const Canvas& canvas,
    const app::ChartMark& mark,
    const PlacedMark& at,
    Scroll scroll
) {
  const bool open = is_open(ui, mark.claim);
  if (!open && !is_hovered(ui, mark.claim)) {
    return;
  }
  const ImU32 colour = open ? ui.palette.accent : ui.palette.ink;
  const float thick = open ? 2.5f : 1.5f;
  const bool dot =
      mark.figure != app::kNotThere && mark.low && mark.high && at.bottom - at.top <= 3;
  if (dot) {
    return draw_circle(canvas, scroll.at({at.x, at.y}), kDot + 6, colour, thick);
  }
  outline(canvas, scroll.box(inset(at.box, -4)), colour, 6, thick);
}

// --- Labels
//   --------------------------------------------------------------------------------------------

void strike(const Ui& ui, const Canvas& canvas, core::RectPx taken) {
  rule_across(
      canvas,
      taken.x - 1,
      taken.y + taken.height / 2 + 1,
      taken.width + 2,
      ui.palette.ink_2
  );
}

void draw_figure_words(
    const Ui& ui,
    const Canvas& canvas,
    const app::ChartMark& mark,
    core::RectPx line,
    std::string_view words,
    Align align
) {
  const bool quiet = mark.superseded || mark.denied;
  const core::RectPx taken = draw_text(
      canvas,
      type::question,
      line,
      quiet ? ui.palette.ink_2 : ui.palette.ink,
      words,
      align
  );
  if (mark.superseded) {
    strike(ui, canvas, taken);
  }
}

Align align_of(app::ChartSide side) {
  if (side == app::ChartSide::left) {
    return Align::right;
  }
  return side == app::ChartSide::right ? Align::left : Align::centre;
}

// Figure and speaker on one line, at the side that faces the mark.
void draw_first_line(
    const Ui& ui,
    const Canvas& canvas,
    const app::ChartMark& mark,
    const MarkWords& words,
    core::RectPx line,
    Align align
) {
  const std::string& speaker_name = ui.actor_short_name(ui.story().claims[mark.claim.value].actor);
  const float figure = text_width(canvas, type::question, words.figure);
  const float speaker =
      std::min(line.width - figure - 7, text_width(canvas, type::small_strong, speaker_name));
  const float spare = line.width - figure - 7 - speaker;
  const float left = line.x + (align == Align::left    ? 0
                               : align == Align::right ? spare
                                                       : spare / 2);
  draw_figure_words(
      ui,
      canvas,
      mark,
      {left, line.y, figure + 1, line.height},
      words.figure,
      Align::left
  );
  draw_text(
      canvas,
      type::small_strong,
      {left + figure + 7, line.y + 1, speaker + 1, line.height},
      ui.palette.ink,
      speaker_name
  );
}

void draw_label(const Ui& ui, const Canvas& canvas, std::uint32_t at, Scroll scroll) {
  const FiguresMemory& m = figures_of(ui);
  const app::ChartMark& mark = chart_of(ui).marks[at];
  const MarkWords& words = m.words[at];
  const app::ChartSpot& spot = m.spots[at];
  const core::RectPx box = scroll.box(spot.box);
  const Align align = align_of(spot.side);
  if (m.shape == ChartShape::narrow) {
    draw_text(canvas, type::tiny_strong, box, ui.palette.ink, words.number, Align::centre);
    return;
  }
  const std::string& speaker_name = ui.actor_short_name(ui.story().claims[mark.claim.value].actor);
  if (words.figure.empty()) {
    draw_text(
        canvas,
        type::small_strong,
        {box.x, box.y, box.width, 16},
        ui.palette.ink,
        speaker_name,
        align
    );
    draw_text(
        canvas,
        type::small,
        {box.x, box.y + 16, box.width, 16},
        ui.palette.ink_2,
        words.second,
        align
    );
  } else if (spot.tall) {
    draw_figure_words(ui, canvas, mark, {box.x, box.y, box.width, 20}, words.figure, align);
    draw_text(
        canvas,
        type::small_strong,
        {box.x, box.y + 20, box.width, 16},
        ui.palette.ink,
        speaker_name,
        align
    );
  } else {
    draw_first_line(ui, canvas, mark, words, {box.x, box.y, box.width, 20}, align);
    draw_text(
        canvas,
        type::small,
        {box.x, box.y + 20, box.width, 16},
        ui.palette.ink_2,
        words.second,
        align
    );
  }
}

// A label that had to stand away from its mark is tied to it.
void draw_tie(const Ui& ui, const Canvas& canvas, std::uint32_t at, Scroll scroll) {
  const FiguresMemory& m = figures_of(ui);
  const app::ChartSpot& spot = m.spots[at];
  if (spot.side != app::ChartSide::away) {
    return;
  }
  const PlacedMark& mark = m.marks[at];
  const ImVec2 to{
      std::clamp(mark.x, spot.box.x, right_of(spot.box)),
      std::clamp(mark.y, spot.box.y, bottom_of(spot.box))
  };
  const float dx = to.x - mark.x;
  const float dy = to.y - mark.y;
  const float length = std::max(1.0f, std::hypot(dx, dy));
  draw_stroke(
      canvas,
      scroll.at({mark.x + dx / length * (kDot + 2), mark.y + dy / length * (kDot + 2)}),
      scroll.at({to.x - dx / length * 2, to.y - dy / length * 2}),
      ui.palette.ink_3,
      1
  );
}

// --- The hand
//   --------------------------------------------------------------------------------------------

// How far two stretches of one axis are apart; below 0 where they overlap.
float gap_between(float a, float a_length, float b, float b_length) noexcept {
  return std::max(b - (a + a_length), a - (b + b_length));
}

// The mark's box as large as a pointer or a finger wants it, but on each axis no farther than
// half-way to the next mark, so that every mark can be hit.
core::RectPx reach_of(const FiguresMemory& m, std::uint32_t at, float least) noexcept {
  const core::RectPx own = m.marks[at].box;
  float wider = std::max(0.0f, least - own.width) / 2;
  float taller = std::max(0.0f, least - own.height) / 2;
  for (std::uint32_t i = 0; i < m.marks.size(); ++i) {
    const core::RectPx other = m.marks[i].box;
    const float across = gap_between(own.x, own.width, other.x, other.width);
    const float along = gap_between(own.y, own.height, other.y, other.height);
    if (i == at || across >= least || along >= least) {
      continue;
    }
    if (along >= across && along >= 0) {
      taller = std::min(taller, along / 2);
    } else if (across >= 0) {
      wider = std::min(wider, across / 2);
    }
  }
  return {own.x - wider, own.y - taller, own.width + 2 * wider, own.height + 2 * taller};
}

// The mark and its label: the same claim.
void take_mark(const Ui& ui, std::uint32_t at, Scroll scroll) {
  const FiguresMemory& m = figures_of(ui);
  const app::ChartMark& mark = chart_of(ui).marks[at];
  const core::RectPx box = scroll.box(reach_of(m, at, ui.touch() ? 32.0f : 24.0f));
  const Hit hit = hit_area(ui, "figure", at, box);
  if (hit.focused) {
    draw_focus(ui, inset(scroll.box(m.marks[at].box), -2), 8);
  }
  if (hit.hovered && !ui.touch()) {
    ui.memory.hovered_claim = mark.claim;
  }
  if (hit.clicked) {
    pick_here(ui, mark.claim);
  }
  if (m.shape == ChartShape::narrow) {
    return;
  }
  const core::RectPx label = scroll.box(m.spots[at].box);
  ImGui::SetCursorScreenPos({label.x, label.y});
  ImGui::PushID(static_cast<int>(at));
  const bool clicked =
      ImGui::InvisibleButton("label", {std::max(1.0f, label.width), std::max(1.0f, label.height)});
  const bool hovered = ImGui::IsItemHovered() && !ui.memory.scrolling_by_touch && !ui.touch();
  ImGui::PopID();
  if (hovered) {
    ui.memory.hovered_claim = mark.claim;
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  if (clicked) {
    pick_here(ui, mark.claim);
  }
}

// --- The numbered list of a narrow window
//   ------------------------------------------------------------------------------------

void draw_list_row(const Ui& ui, const Canvas& canvas, std::uint32_t at, core::RectPx box) {
  const FiguresMemory& m = figures_of(ui);
  const app::ChartMark& mark = chart_of(ui).marks[at];
  const Hit hit = hit_area(ui, "figure-row", at, box);
  const bool open = is_open(ui, mark.claim);
  if (open) {
    fill(canvas, box, ui.palette.accent_wash);
  } else if (hit.heat > 0) {
    fill(canvas, box, faded(ui.palette.sunken, hit.heat));
  }
  if (open) {
    fill(canvas, {box.x, box.y, 4, box.height}, ui.palette.accent);
  }
  const float left = box.x + m.inset;
  const float right = right_of(box) - m.inset;
  const float text = left + 44;
  draw_text(
      canvas,
      type::tiny_strong,
      {left, box.y + 4, 18, 20},
      ui.palette.ink_2,
      m.words[at].number
  );
  draw_claim_stance(
      ui,
      canvas,
      mark.claim.value,
      mark.denied ? core::StanceMark::denies : mark.stance,
      {left + 30, box.y + 14},
      13,
      open ? ui.palette.accent_wash : ui.palette.surface
  );
  const core::Claim& claim = ui.story().claims[mark.claim.value];
  float name = text;
  if (!m.words[at].figure.empty()) {
    const float wide = text_width(canvas, type::question, m.words[at].figure);
    draw_figure_words(
        ui,
        canvas,
        mark,
        {text, box.y + 4, wide + 1, 20},
        m.words[at].figure,
        Align::left
    );
    name += wide + 8;
  }
  draw_text(
      canvas,
      type::strong,
      {name, box.y + 4, right - name, 20},
      ui.palette.ink,
      ui.actor_short_name(claim.actor)
  );
  const std::string_view said = ui.memory.words.claims[mark.claim.value].said;
  const float day = text_width(canvas, type::small, said);
  draw_text(
      canvas,
      type::small,
      {text, box.y + 25, right - day - 8 - text, 16},
      ui.palette.ink_2,
      m.words[at].second
  );
  draw_text(
      canvas,
      type::small,
      {right - day, box.y + 25, day + 1, 16},
      open ? ui.palette.ink_2 : ui.palette.ink_3,
      said
  );
  if (hit.focused) {
    draw_focus(ui, box, kRadius, true);
  }
  if (hit.clicked) {
    pick_here(ui, mark.claim);
  }
}

void draw_lists(const Ui& ui, const Canvas& canvas, Scroll scroll) {
  const FiguresMemory& m = figures_of(ui);
  for (std::uint32_t band = 0; band < m.bands.size(); ++band) {
    const app::ChartBand& which = chart_of(ui).bands[band];
    for (std::uint32_t i = 0; i < which.count; ++i) {
      draw_list_row(
          ui,
          canvas,
          which.first + i,
          {m.box.x,
           m.bands[band].list + 4 + static_cast<float>(i) * kListRow + scroll.by,
           m.box.width,
           kListRow}
      );
    }
  }
}

}  // namespace

std::string_view scope_name(const Ui& ui, const app::ChartBand& band) {
  const core::Question& question = ui.story().questions[chart_of(ui).question->value];
  return band.scope == app::kNotThere ? ui.say(Message::scope_not_stated)
                                      : std::string_view(question.scopes[band.scope].label);
}

std::string_view scope_note(const Ui& ui, const app::ChartBand& band) {
  return band.scope == app::kNotThere
             ? std::string_view()
             : std::string_view(
                   ui.story().questions[chart_of(ui).question->value].scopes[band.scope].note
               );
}

void later::draw_bands(const Ui& ui, const Panel& panel) {
  const FiguresMemory& m = figures_of(ui);
  const app::FigureChart& chart = chart_of(ui);
  const Canvas& canvas = panel.canvas();
  const Scroll scroll{panel.top()};
  draw_grid(ui, canvas, scroll);
  draw_empty(ui, canvas, scroll);
  for (const app::ChartLink& link : chart.links) {
    draw_link(ui, canvas, link, scroll);
  }
  for (std::uint32_t i = 0; i < chart.marks.size(); ++i) {
    draw_tie(ui, canvas, i, scroll);
    draw_mark(ui, canvas, chart.marks[i], m.marks[i], scroll);
    draw_ring_about(ui, canvas, chart.marks[i], m.marks[i], scroll);
    draw_label(ui, canvas, i, scroll);
    take_mark(ui, i, scroll);
  }
  for (const app::ChartLink& link : chart.links) {
    const ChartPath path = path_of(chart, m, link);
    if (path.has_badge) {
      draw_differs_badge(ui, canvas, scroll.at(path.badge));
    }
  }
  if (m.shape == ChartShape::narrow) {
    draw_lists(ui, canvas, scroll);
  }
}

}  // namespace dateline::ui
