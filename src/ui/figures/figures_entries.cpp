// Who answers without a figure: a row for each side, stance glyphs by day, and what took the place
// of what. It knows the chart's entries; bands are not its matter.
#include <algorithm>
#include <cmath>

#include "ui/figures/figures.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/rows.hpp"

namespace dateline::ui {

namespace {

constexpr float kHead = 40;
constexpr float kLane = 27;
constexpr float kRowGap = 2;
constexpr float kGlyph = 13;
constexpr float kTextFrom = 13;
constexpr float kWidest = 264;
// px left of a glyph: its dotted tail; what it follows on
constexpr float kTail = 36;
constexpr float kStub = 44;

core::ActorIndex speaker_of(const Ui& ui, const app::ChartEntry& entry) {
  return ui.story().claims[entry.claim.value].actor;
}

std::string_view said_of(const Ui& ui, const app::ChartEntry& entry) {
  return entry.above ? ui.say(Message::gives_figure)
                     : short_of(ui.story().claims[entry.claim.value]);
}

// The speaker's own name where the row is that of a larger body.
std::string_view name_in(const Ui& ui, const app::ChartRow& row, const app::ChartEntry& entry) {
  const core::ActorIndex speaker = speaker_of(ui, entry);
  return speaker == row.speaker ? std::string_view()
                                : std::string_view(ui.actor_short_name(speaker));
}

float text_needs(
    const Ui& ui,
    const Canvas& canvas,
    const app::ChartRow& row,
    const app::ChartEntry& entry
) {
  const std::string_view name = name_in(ui, row, entry);
  const float speaker = name.empty() ? 0 : text_width(canvas, type::small_strong, name) + 6;
  return std::min(kWidest, speaker + text_width(canvas, type::small, said_of(ui, entry)) + 1);
}

// On the first line that has room to the left of it, else on a new one. Where the window's edge is
// near, its words stand before the glyph; so they do where they would run across the line of the
// day known on, if there is room.
void place_entry(
    const Ui& ui,
    const Canvas& canvas,
    const app::ChartRow& row,
    std::uint32_t at,
    float top
) {
  FiguresMemory& m = figures_of(ui);
  const app::ChartEntry& entry = chart_of(ui).entries[at];
  PlacedEntry& placed = m.entries[at];
  placed.x = m.axis.middle_of(m.axis.clamped(entry.day));
  const float needs = text_needs(ui, canvas, row, entry);
  const float edge = right_of(m.box) - 8;
  const float end = placed.x + kTextFrom + needs;
  const float known = m.axis.right_of(m.axis.clamped(ui.frame.known_on));
  const bool crosses =
      placed.x < known && end > known - 4 && placed.x - kTextFrom - needs > m.axis.box.x;
  const bool before = end > edge || crosses;
  const float tail = entry.since < entry.day ? kTail : 0;
  const float stub = entry.after != app::kNotThere ? kStub : 0;
  float from = placed.x - kGlyph / 2 - std::max(tail, stub) - 6;
  if (before) {
    from = placed.x - kTextFrom - needs - std::max(tail, stub) - 6;
  }
  std::size_t lane = 0;
  while (lane < m.lanes.size() && m.lanes[lane] > from) {
    ++lane;
  }
  if (lane == m.lanes.size()) {
    m.lanes.push_back(0);
  }
  placed.follows = false;
  if (entry.after != app::kNotThere && entry.after + 1 == at) {
    placed.follows = m.entries[entry.after].y == top + kLane * (static_cast<float>(lane) + 0.5f);
  }
  m.lanes[lane] = before ? placed.x + kGlyph : placed.x + kTextFrom + needs + 10;
  placed.y = top + kLane * (static_cast<float>(lane) + 0.5f);
  placed.tail = tail;
  placed.text =
      {before ? placed.x - kTextFrom - needs : placed.x + kTextFrom, placed.y - 10, needs, 20};
}

float place_row(const Ui& ui, const Canvas& canvas, const app::ChartRow& row, float top) {
  FiguresMemory& m = figures_of(ui);
  m.lanes.clear();
  const float first = m.shape == ChartShape::wide ? top : top + 22;
  for (std::uint32_t i = 0; i < row.count; ++i) {
    place_entry(ui, canvas, row, row.first + i, first);
  }
  return first + kLane * static_cast<float>(std::max<std::size_t>(1, m.lanes.size())) + kRowGap;
}

float place_list(const app::ChartRow& row, FiguresMemory& m, float top) {
  for (std::uint32_t i = 0; i < row.count; ++i) {
    m.entries[row.first + i].y = top + 26 + kListRow * static_cast<float>(i);
  }
  return top + 26 + kListRow * static_cast<float>(row.count) + 8;
}

// --- Drawing
//   --------------------------------------------------------------------------------------------

bool is_open(const Ui& ui, const app::ChartEntry& entry) {
  return ui.frame.open_claim == entry.claim;
}

// An arrow in the colour of what is said now, or a line with the sign for what differs.
void draw_follow(
    const Ui& ui,
    const Canvas& canvas,
    const app::ChartEntry& entry,
    const PlacedEntry& placed,
    float by
) {
  if (entry.after == app::kNotThere) {
    return;
  }
  const float y = placed.y + by;
  const float end = (placed.text.x < placed.x ? placed.text.x : placed.x - kGlyph / 2) - 3;
  const PlacedEntry& earlier = figures_of(ui).entries[entry.after];
  const float start =
      placed.follows ? std::min(end - 24, right_of(earlier.text) + 7) : end - kStub + 8;
  const ImU32 colour = entry.differs ? ui.palette.ink : stance_colour(ui.palette, entry.stance);
  if (entry.differs) {
    draw_stroke(canvas, {start, y}, {end, y}, colour, 1.5f);
    draw_differs_badge(ui, canvas, {(start + end) / 2, y});
    return;
  }
  draw_stroke(canvas, {start, y}, {end - 5, y}, colour, 2);
  draw_arrow_head(canvas, {end, y}, {start, y}, colour);
}

void draw_entry(
    const Ui& ui,
    const Canvas& canvas,
    const app::ChartRow& row,
    std::uint32_t at,
    float by
) {
  const app::ChartEntry& entry = chart_of(ui).entries[at];
  const PlacedEntry& placed = figures_of(ui).entries[at];
  const ImVec2 glyph{placed.x, placed.y + by};
  const core::RectPx words{
      placed.text.x,
      placed.text.y + by,
      placed.text.width,
      placed.text.height
  };
  const float left = std::min(words.x, glyph.x - kGlyph);
  const float right = std::max(right_of(words), glyph.x + kGlyph);
  const Hit hit = hit_area(ui, "entry", at, {left, words.y - 3, right - left, kLane - 1});
  fill(canvas, {left + 4, words.y, right - left - 4, words.height}, ui.palette.surface);
  if (hit.heat > 0) {
    fill(
        canvas,
        {left, words.y - 2, right - left + 4, words.height + 4},
        faded(ui.palette.sunken, hit.heat),
        3
    );
  }
  if (placed.text.x > placed.x && entry.after == app::kNotThere) {
    draw_dotted_tail(
        ui,
        canvas,
        std::max(figures_of(ui).axis.box.x, glyph.x - placed.tail),
        glyph.x - kGlyph / 2 - 3,
        glyph.y
    );
  }
  draw_follow(ui, canvas, entry, placed, by);
  draw_claim_stance(ui, canvas, entry.claim.value, entry.stance, glyph, kGlyph, ui.palette.surface);
  if (is_open(ui, entry)) {
    draw_circle(canvas, glyph, kGlyph / 2 + 4, ui.palette.accent, 2.5f);
  } else if (ui.state.hovered_claim == entry.claim) {
    draw_circle(canvas, glyph, kGlyph / 2 + 4, ui.palette.ink, 1.5f);
  }
  const std::string_view name = name_in(ui, row, entry);
  float x = words.x;
  if (!name.empty()) {
    x += std::min(words.width, text_width(canvas, type::small_strong, name) + 6);
  }
  if (!name.empty()) {
    draw_text(
        canvas,
        type::small_strong,
        {words.x, words.y, x - words.x, words.height},
        ui.palette.ink,
        name
    );
  }
  if (x + 8 < right_of(words)) {
    draw_text(
        canvas,
        type::small,
        {x, words.y, right_of(words) - x, words.height},
        ui.palette.ink_2,
        said_of(ui, entry)
    );
  }
  if (hit.focused) {
    draw_focus(ui, {left, words.y, right - left, words.height}, 3);
  }
  if (hit.hovered && !ui.touch()) {
    ui.memory.hovered_claim = entry.claim;
  }
  if (hit.clicked) {
    pick_here(ui, entry.claim);
  }
}

void draw_row(const Ui& ui, const Canvas& canvas, std::uint32_t at, float by) {
  const FiguresMemory& m = figures_of(ui);
  const app::ChartRow& row = chart_of(ui).rows[at];
  const float top = m.row_tops[at] + by;
  const float bottom = m.row_tops[at + 1] + by;
  const float left = m.box.x + m.inset;
  const bool wide = m.shape == ChartShape::wide;
  const float end = wide ? m.axis.box.x - 8 : right_of(m.axis.box);
  draw_text(
      canvas,
      type::small_strong,
      {left, top + (wide ? 3.0f : 1.0f), end - left, 20},
      ui.palette.ink,
      ui.actor_short_name(row.speaker),
      wide ? Align::right : Align::left
  );
  const float first = wide ? top : top + 22;
  for (float y = first + kLane / 2; y < bottom; y += kLane) {
    rule_across(canvas, m.axis.box.x, y, m.axis.box.width, ui.palette.rule);
  }
  for (std::uint32_t i = 0; i < row.count; ++i) {
    draw_entry(ui, canvas, row, row.first + i, by);
  }
}

// In a narrow window: a list, each claim with its day.
void draw_listed(
    const Ui& ui,
    const Canvas& canvas,
    const app::ChartRow& row,
    std::uint32_t at,
    float by
) {
  const FiguresMemory& m = figures_of(ui);
  const app::ChartEntry& entry = chart_of(ui).entries[at];
  const core::RectPx box{m.box.x, m.entries[at].y + by, m.box.width, kListRow};
  const Hit hit = hit_area(ui, "entry", at, box);
  const bool open = is_open(ui, entry);
  const ImU32 ground = open ? ui.palette.accent_wash : ui.palette.surface;
  if (open) {
    fill(canvas, box, ground);
  } else if (hit.heat > 0) {
    fill(canvas, box, faded(ui.palette.sunken, hit.heat));
  }
  if (open) {
    fill(canvas, {box.x, box.y, 4, box.height}, ui.palette.accent);
  }
  const float left = box.x + m.inset;
  const float right = right_of(box) - m.inset;
  const float text = left + 26;
  draw_claim_stance(
      ui,
      canvas,
      entry.claim.value,
      entry.stance,
      {left + 10, box.y + 15},
      kGlyph,
      ground
  );
  const std::string_view said = ui.memory.words.claims[entry.claim.value].said;
  const float day = text_width(canvas, type::small, said);
  const std::string_view name = name_in(ui, row, entry);
  draw_text(
      canvas,
      type::strong,
      {text, box.y + 4, right - text, 20},
      ui.palette.ink,
      name.empty() ? std::string_view(ui.actor_short_name(row.speaker)) : name
  );
  draw_text(
      canvas,
      type::small,
      {text, box.y + 25, right - day - 8 - text, 16},
      ui.palette.ink_2,
      said_of(ui, entry)
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
    pick_here(ui, entry.claim);
  }
}

void draw_list_of(const Ui& ui, const Canvas& canvas, std::uint32_t at, float by) {
  const FiguresMemory& m = figures_of(ui);
  const app::ChartRow& row = chart_of(ui).rows[at];
  const float left = m.box.x + m.inset;
  draw_text(
      canvas,
      type::small_strong,
      {left, m.row_tops[at] + by + 4, m.box.width - 2 * m.inset, 20},
      ui.palette.ink_2,
      ui.actor_name(row.speaker)
  );
  for (std::uint32_t i = 0; i < row.count; ++i) {
    draw_listed(ui, canvas, row, row.first + i, by);
  }
  rule_across(
      canvas,
      left,
      m.row_tops[at + 1] + by - 2,
      m.box.width - 2 * m.inset,
      ui.palette.rule
  );
}

}  // namespace

void later::place_entries(const Ui& ui, const Canvas& canvas) {
  FiguresMemory& m = figures_of(ui);
  const app::FigureChart& chart = chart_of(ui);
  m.entries.assign(chart.entries.size(), {});
  m.row_tops.clear();
  if (chart.rows.empty()) {
    return;
  }
  float y = m.rows_top + kHead;
  for (const app::ChartRow& row : chart.rows) {
    m.row_tops.push_back(y);
    y = m.shape == ChartShape::narrow ? place_list(row, m, y) : place_row(ui, canvas, row, y);
  }
  m.row_tops.push_back(y);
  m.height = y + 12;
}

void later::draw_entries(const Ui& ui, const Panel& panel) {
  const FiguresMemory& m = figures_of(ui);
  const app::FigureChart& chart = chart_of(ui);
  const Canvas& canvas = panel.canvas();
  const float by = panel.top();
  const float left = m.box.x + m.inset;
  rule_across(canvas, left, m.rows_top + by, right_of(m.axis.box) - left, ui.palette.ink, 2);
  if (chart.rows.empty()) {
    return;
  }
  draw_text(
      canvas,
      type::section,
      {left, m.rows_top + by + 8, m.box.width - 2 * m.inset, 24},
      ui.palette.ink,
      ui.say(Message::no_figure_given)
  );
  for (std::uint32_t i = 0; i < chart.rows.size(); ++i) {
    if (m.shape == ChartShape::narrow) {
      draw_list_of(ui, canvas, i, by);
    } else {
      draw_row(ui, canvas, i, by);
    }
  }
}

}  // namespace dateline::ui
