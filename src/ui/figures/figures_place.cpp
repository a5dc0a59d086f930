// Where the chart's bands, marks and labels stand. It measures words and places rectangles; it
// draws nothing.
#include <algorithm>
#include <cmath>

#include "app/words/date_words.hpp"
#include "ui/figures/figures.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr float kWideFrom = 860, kNarrowBelow = 600;   // px of the panel
constexpr float kScopeColumn = 168, kTickColumn = 52;  // what stands left of the plot
// of a mark that was said on its day or before
constexpr float kTailPx = 64;
constexpr float kBound = 14;  // width of a hatched bar
constexpr float kWidestLabel = 236;
constexpr float kMostGrowth = 336, kGrowth = 28;  // of a band whose labels do not fit

ChartShape shape_of(const Ui& ui, core::RectPx box) {
  if (ui.phone() || box.width < kNarrowBelow) {
    return ChartShape::narrow;
  }
  return box.width < kWideFrom ? ChartShape::medium : ChartShape::wide;
}

void place_axis(const Ui& ui, FiguresMemory& m) {
  m.inset = m.shape == ChartShape::narrow ? kPhoneInset : kInset;
  const float left =
      m.box.x + m.inset + kTickColumn + (m.shape == ChartShape::wide ? kScopeColumn : 0);
  m.axis = make_axis(
      chart_of(ui).days,
      {left, m.box.y, std::max(40.0f, right_of(m.box) - m.inset - 4 - left), m.box.height}
  );
}

// --- Words
//   --------------------------------------------------------------------------------------------

std::string second_line(const Ui& ui, const app::ChartMark& mark) {
  const app::FigureChart& chart = chart_of(ui);
  std::string text(short_of(ui.story().claims[mark.claim.value]));
  if (mark.origin == app::kNotThere) {
    return text;
  }
  const core::Claim& other = ui.story().claims[chart.marks[mark.origin].claim.value];
  const Message shared =
      mark.origin_perhaps ? Message::perhaps_shared_origin : Message::shared_origin;
  return text + " · " + ui.messages().spelt(shared, {ui.actor_short_name(other.actor)});
}

void write_words(const Ui& ui, FiguresMemory& m) {
  const app::FigureChart& chart = chart_of(ui);
  m.words.clear();
  std::uint32_t number = 0;
  for (const app::ChartMark& mark : chart.marks) {
    MarkWords words;
    const core::Claim& claim = ui.story().claims[mark.claim.value];
    if (mark.figure != app::kNotThere) {
      words.figure = app::figure_text(ui.messages(), claim.figures[mark.figure]);
    }
    words.second = second_line(ui, mark);
    words.number = std::to_string(++number);
    m.words.push_back(std::move(words));
  }
}

// --- Bands
//   --------------------------------------------------------------------------------------------

float plot_height(const app::ChartBand& band, ChartShape shape) {
  if (band.count == 0) {
    return 56;
  }
  const float more = static_cast<float>(band.count);
  return shape == ChartShape::narrow ? std::min(150.0f, 84 + 10 * more)
                                     : std::min(216.0f, 96 + 16 * more);
}

// Above the plot stands the title, with its note beside it or beneath.
float head_of(
    const Ui& ui,
    const Canvas& canvas,
    const app::ChartBand& band,
    const FiguresMemory& m
) {
  if (m.shape == ChartShape::wide) {
    return 0;
  }
  const float room = m.box.width - 2 * m.inset;
  const std::string_view note = scope_note(ui, band);
  const bool beside = text_width(canvas, type::section, scope_name(ui, band)) + 10 +
                          text_width(canvas, type::small, note) <=
                      room;
  return beside || note.empty()
             ? kBandHead
             : kBandHead + wrapped_height(canvas, type::small, room, note, kNoteLines) + 4;
}

// Beneath the axis, for those who say so without a figure: a tick on the scale would stand at a
// number.
float lane_of(const app::FigureChart& chart, const app::ChartBand& band, ChartShape shape) {
  for (std::uint32_t i = band.first; i < band.first + band.count; ++i) {
    if (chart.marks[i].figure == app::kNotThere) {
      return shape == ChartShape::narrow ? 20.0f : 40.0f;
    }
  }
  return 0;
}

// Zero stands a little above the band's bottom; the largest number leaves room for a label above
// it.
void place_band(
    const app::ChartBand& band,
    float top,
    float plot,
    FiguresMemory& m,
    PlacedBand& placed
) {
  constexpr float kBelow = 14;
  const float above = m.shape == ChartShape::narrow ? 26.0f : 40.0f;
  placed.top = top;
  placed.zero = top + placed.head + plot;
  placed.bottom = placed.zero + placed.lane + kBelow;
  placed.per_unit = band.most > 0 ? (plot - above) / static_cast<float>(band.most) : 0;
  placed.list = placed.bottom;
  if (m.shape == ChartShape::narrow) {
    placed.bottom += static_cast<float>(band.count) * kListRow + (band.count > 0 ? 10.0f : 0.0f);
  }
}

float y_of(const PlacedBand& band, double value) {
  return band.zero - band.per_unit * static_cast<float>(value);
}

// --- Marks
//   --------------------------------------------------------------------------------------------

void place_height(const app::ChartMark& mark, const PlacedBand& band, PlacedMark& placed) {
  constexpr float kTick = 13;
  constexpr float kBelowAxis = 8;
  if (mark.figure == app::kNotThere) {
    placed.y = placed.top = band.zero + kBelowAxis;
    placed.bottom = placed.top + kTick;
    return;
  }
  if (mark.low && mark.high) {
    placed.top = y_of(band, *mark.high);
    placed.bottom = y_of(band, *mark.low);
    placed.y = (placed.top + placed.bottom) / 2;
  } else if (mark.high) {
    placed.y = placed.top = y_of(band, *mark.high);
    placed.bottom = band.zero;
  } else {
    placed.y = placed.bottom = y_of(band, mark.low.value_or(0));
    placed.top = std::max(band.top + 4, placed.y - 30);
  }
}

core::RectPx box_of(const app::ChartMark& mark, const PlacedMark& at) {
  if (mark.figure == app::kNotThere) {
    return {at.x - 4, at.top, 8, at.bottom - at.top};
  }
  const bool bound = !mark.low || !mark.high;
  const float half = bound ? kBound / 2 + 2 : kDot + 1;
  // A bound that is denied carries its cross above the cap.
  const float above = bound && mark.denied ? 18.0f : bound ? 2.0f : half;
  return {
      at.x - half,
      at.top - above,
      2 * half,
      at.bottom - at.top + above + (bound ? 2.0f : half)
  };
}

// Marks of one day and number stand side by side, each as near to its day as that leaves.
void step_aside(
    const app::FigureChart& chart,
    std::uint32_t first,
    std::uint32_t at,
    FiguresMemory& m
) {
  constexpr float kStep = 3;
  PlacedMark& mark = m.marks[at];
  const float x = mark.x;
  for (int i = 0; i < 24; ++i) {
    mark.x = x + (i % 2 == 0 ? 1.0f : -1.0f) * kStep * static_cast<float>((i + 1) / 2);
    mark.box = box_of(chart.marks[at], mark);
    const core::RectPx near = inset(mark.box, -1.5f);
    bool free = true;
    for (std::uint32_t other = first; other < at; ++other) {
      free = free && !overlap(near, m.marks[other].box);
    }
    if (free) {
      return;
    }
  }
}

float tail_of(const app::ChartMark& mark, const PlacedMark& at, const Axis& axis) {
  if (mark.since >= mark.day) {
    return at.x;
  }
  const float from =
      mark.since == core::kBeforeAll ? at.x - kTailPx : axis.middle_of(axis.clamped(mark.since));
  return std::clamp(from, axis.box.x, at.x);
}

void place_marks(const app::FigureChart& chart, std::uint32_t band, FiguresMemory& m) {
  const app::ChartBand& which = chart.bands[band];
  for (std::uint32_t i = which.first; i < which.first + which.count; ++i) {
    const app::ChartMark& mark = chart.marks[i];
    PlacedMark& placed = m.marks[i];
    placed.x = m.axis.middle_of(m.axis.clamped(mark.day));
    place_height(mark, m.bands[band], placed);
    step_aside(chart, which.first, i, m);
    placed.tail = tail_of(mark, placed, m.axis);
  }
}

// --- Labels
//   --------------------------------------------------------------------------------------------

app::ChartLabel label_of(const Ui& ui, const Canvas& canvas, std::uint32_t at) {
  const FiguresMemory& m = figures_of(ui);
  const app::ChartMark& mark = chart_of(ui).marks[at];
  const MarkWords& words = m.words[at];
  app::ChartLabel label;
  label.mark = inset(m.marks[at].box, -4);  // clear of the ring of what is open
  if (m.shape == ChartShape::narrow) {
    label.wide = label.tall = {text_width(canvas, type::tiny_strong, words.number) + 2, 14};
    return label;
  }
  const std::string& speaker_name = ui.actor_short_name(ui.story().claims[mark.claim.value].actor);
  const float speaker =
      std::min(kWidestLabel, text_width(canvas, type::small_strong, speaker_name));
  const float second = std::min(kWidestLabel, text_width(canvas, type::small, words.second));
  if (words.figure.empty()) {
    label.wide = label.tall = {std::max(speaker, second) + 1, 32};
    return label;
  }
  const float figure = text_width(canvas, type::question, words.figure);
  label.wide = {std::max(figure + 7 + speaker, second) + 1, 36};
  label.tall = {std::max(figure, speaker) + 1, 36};
  return label;
}

void block_path(const ChartPath& path, std::vector<core::RectPx>& obstacles) {
  constexpr float kReach = 3;
  constexpr float kStep = 6;
  for (int i = 0; i + 1 < path.count; ++i) {
    const ImVec2 a = path.points[i];
    const ImVec2 b = path.points[i + 1];
    const int parts = std::max(1, static_cast<int>(std::hypot(b.x - a.x, b.y - a.y) / kStep));
    for (int k = 0; k <= parts; ++k) {
      const float t = static_cast<float>(k) / static_cast<float>(parts);
      obstacles.push_back(
          {a.x + (b.x - a.x) * t - kReach, a.y + (b.y - a.y) * t - kReach, 2 * kReach, 2 * kReach}
      );
    }
  }
  if (path.has_badge) {
    obstacles.push_back(
        {path.badge.x - kBadge - 1, path.badge.y - kBadge - 1, 2 * kBadge + 2, 2 * kBadge + 2}
    );
  }
}

// What no label may cover: marks with their tails, lines within the band and across it, the line of
// the day known on.
void find_obstacles(const Ui& ui, std::uint32_t band, FiguresMemory& m) {
  const app::FigureChart& chart = chart_of(ui);
  m.obstacles.clear();
  for (const PlacedMark& mark : m.marks) {
    m.obstacles.push_back(inset(mark.box, -2));
    if (mark.tail < mark.x) {
      m.obstacles.push_back(
          {mark.tail, (mark.box.height > 0 ? mark.y : 0) - 3, mark.x - mark.tail, 6}
      );
    }
  }
  for (const app::ChartLink& link : chart.links) {
    const std::uint32_t from = chart.marks[link.from].band;
    const std::uint32_t to = chart.marks[link.to].band;
    if (from <= band && to <= band) {
      block_path(path_of(chart, m, link), m.obstacles);
    } else if (sign_of(link) == LinkSign::part && (from == band || to == band)) {
      // The other end is yet to be placed, further down: the line leaves this one downward.
      const PlacedMark& here = m.marks[from == band ? link.from : link.to];
      m.obstacles.push_back({here.x - 3, here.y, 6, m.bands[band].bottom - here.y});
    }
  }
  const float known = m.axis.right_of(m.axis.clamped(ui.frame.known_on));
  m.obstacles.push_back(
      {known - 3, m.bands[band].top, 6, m.bands[band].bottom - m.bands[band].top}
  );
  // above it are figures, beneath it none
  m.obstacles.push_back({m.axis.box.x - 8, m.bands[band].zero - 1, m.axis.box.width + 16, 2});
}

// True when each label of the band has a place of its own.
bool place_labels(const Ui& ui, const Canvas& canvas, std::uint32_t band) {
  FiguresMemory& m = figures_of(ui);
  const app::ChartBand& which = chart_of(ui).bands[band];
  const PlacedBand& placed = m.bands[band];
  find_obstacles(ui, band, m);
  m.band_labels.clear();
  for (std::uint32_t i = which.first; i < which.first + which.count; ++i) {
    m.band_labels.push_back(label_of(ui, canvas, i));
  }
  const float left = m.axis.box.x - 4;
  const float right = right_of(m.box) - 6;
  const float top = placed.top + placed.head + 2;
  const float bottom = m.shape == ChartShape::narrow ? placed.list : placed.bottom;
  const bool all = app::later::place_chart_labels(
      {left, top, right - left, bottom - 2 - top},
      m.obstacles,
      m.band_labels,
      m.band_spots
  );
  for (std::uint32_t i = 0; i < which.count; ++i) {
    m.labels[which.first + i] = m.band_labels[i];
    m.spots[which.first + i] = m.band_spots[i];
  }
  return all;
}

// A band whose labels do not fit grows until they do. False when none of its heights has room for
// all.
bool place_one_band(const Ui& ui, const Canvas& canvas, std::uint32_t band, float top) {
  FiguresMemory& m = figures_of(ui);
  const app::FigureChart& chart = chart_of(ui);
  const float plot = plot_height(chart.bands[band], m.shape);
  const float lane = lane_of(chart, chart.bands[band], m.shape);
  m.bands[band].head = head_of(ui, canvas, chart.bands[band], m);
  for (float growth = 0; growth <= kMostGrowth; growth += kGrowth) {
    m.bands[band].lane = lane > 0 ? lane + growth / 2 : 0;
    place_band(chart.bands[band], top, plot + growth, m, m.bands[band]);
    place_marks(chart, band, m);
    if (place_labels(ui, canvas, band)) {
      return true;
    }
  }
  return false;
}

bool place_bands(const Ui& ui, const Canvas& canvas, FiguresMemory& m) {
  const app::FigureChart& chart = chart_of(ui);
  place_axis(ui, m);
  m.bands.assign(chart.bands.size(), {});
  m.marks.assign(chart.marks.size(), {});
  m.labels.assign(chart.marks.size(), {});
  m.spots.assign(chart.marks.size(), {});
  m.height = 0;
  bool all = true;
  for (std::uint32_t i = 0; i < chart.bands.size() && (all || m.shape == ChartShape::narrow); ++i) {
    all = place_one_band(ui, canvas, i, m.height) && all;
    m.height = m.bands[i].bottom;
  }
  return all;
}

// --- Ticks
//   --------------------------------------------------------------------------------------------

// Round numbers from 0 up to where the band's room ends.
void name_ticks(const Ui& ui, FiguresMemory& m) {
  constexpr int kMost = 8;
  m.ticks.clear();
  for (std::uint32_t i = 0; i < m.bands.size(); ++i) {
    const app::ChartBand& band = chart_of(ui).bands[i];
    if (band.count == 0) {
      continue;
    }
    const float highest = m.bands[i].top + m.bands[i].head + 14;
    for (int k = 0; k <= kMost && y_of(m.bands[i], band.step * k) >= highest; ++k) {
      core::Figure figure;
      figure.low = figure.high = band.step * k;
      m.ticks.push_back({i, band.step * k, app::figure_text(ui.messages(), figure)});
      if (band.most <= 0) {
        break;
      }
    }
  }
}

bool is_kept(const Ui& ui, const Canvas& canvas, core::RectPx view, const FiguresMemory& m) {
  return m.version == chart_of(ui).version && m.faces_version == ui.memory.faces_version &&
         m.box == view && m.ratio == canvas.ratio && m.touch == ui.touch() &&
         m.language == ui.messages().language();
}

}  // namespace

void later::keep_figures(const Ui& ui, const Canvas& canvas, core::RectPx view) {
  FiguresMemory& m = figures_of(ui);
  if (is_kept(ui, canvas, view, m)) {
    return;
  }
  const app::FigureChart& chart = chart_of(ui);
  m.version = chart.version;
  m.faces_version = ui.memory.faces_version;
  m.box = view;
  m.ratio = canvas.ratio;
  m.touch = ui.touch();
  m.language = ui.messages().language();
  m.shape = shape_of(ui, m.box);
  write_words(ui, m);
  // Labels that have no room beside their marks get that of the scopes' column; else they become
  // numbers, with a list below each band.
  while (!place_bands(ui, canvas, m) && m.shape != ChartShape::narrow) {
    m.shape = m.shape == ChartShape::wide ? ChartShape::medium : ChartShape::narrow;
  }
  name_ticks(ui, m);
  m.rows_top = m.height;
  if (!chart.board) {
    place_entries(ui, canvas);
  }
}

}  // namespace dateline::ui
