// Sets the chart out in the room there is: its shape, its axis, and how high each band must be for
// its labels. Marks, labels and rows are placed by the files named figures_place_*.cpp; nothing is
// drawn.
#include "ui/figures/figures_place.hpp"

#include <algorithm>

#include "ui/figures/figures.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

// px of the panel
constexpr float kWideFrom = 860;
constexpr float kNarrowBelow = 600;
// what stands left of the plot
constexpr float kScopeColumn = 168;
constexpr float kTickColumn = 52;
// of a band whose labels do not fit
constexpr float kMostGrowth = 336;
constexpr float kGrowth = 28;

ChartShape shape_of(const Ui& ui, core::RectPx box) {
  if (ui.phone() || box.width < kNarrowBelow) {
    return ChartShape::narrow;
  }
  return box.width < kWideFrom ? ChartShape::medium : ChartShape::wide;
}

ChartShape next_narrower(ChartShape shape) {
  return shape == ChartShape::wide ? ChartShape::medium : ChartShape::narrow;
}

void place_axis(const Ui& ui, FiguresMemory& memory) {
  const core::RectPx box = memory.box;
  memory.inset = memory.shape == ChartShape::narrow ? kPhoneInset : kInset;
  const float scopes = memory.shape == ChartShape::wide ? kScopeColumn : 0;
  const float left = box.x + memory.inset + kTickColumn + scopes;
  const float room = right_of(box) - memory.inset - 4 - left;
  const core::RectPx plot{
      .x = left,
      .y = box.y,
      .width = std::max(40.0f, room),
      .height = box.height,
  };
  memory.axis = make_axis(chart_of(ui).days, plot);
}

float plot_height(const app::ChartBand& band, ChartShape shape) {
  if (band.count == 0) {
    return 56;
  }
  const float marks = static_cast<float>(band.count);
  if (shape == ChartShape::narrow) {
    return std::min(150.0f, 84 + 10 * marks);
  }
  return std::min(216.0f, 96 + 16 * marks);
}

// Above the plot stands the title, with its note beside it or beneath.
float head_height(
    const Ui& ui,
    const Canvas& canvas,
    const app::ChartBand& band,
    const FiguresMemory& memory
) {
  if (memory.shape == ChartShape::wide) {
    return 0;
  }
  const float room = memory.box.width - 2 * memory.inset;
  const std::string_view note = scope_note(ui, band);
  const float title_width = text_width(canvas, type::section, scope_name(ui, band));
  const float note_width = text_width(canvas, type::small, note);
  const bool beside = title_width + 10 + note_width <= room;
  if (beside || note.empty()) {
    return kBandHead;
  }
  return kBandHead + wrapped_height(canvas, type::small, room, note, kNoteLines) + 4;
}

// Beneath the axis, for those who say so without a figure: a tick on the scale would stand at a
// number.
float lane_height(const app::FigureChart& chart, const app::ChartBand& band, ChartShape shape) {
  for (std::uint32_t i = band.first; i < band.first + band.count; ++i) {
    if (chart.marks[i].figure == app::kNotThere) {
      return shape == ChartShape::narrow ? 20.0f : 40.0f;
    }
  }
  return 0;
}

// Zero stands a little above the band's bottom; the largest number leaves room for a label above
// it. `plot` is the height between; head and lane are known.
void place_band(
    const app::ChartBand& band,
    float top,
    float plot,
    const FiguresMemory& memory,
    PlacedBand& placed
) {
  constexpr float kBelow = 14;
  const bool narrow = memory.shape == ChartShape::narrow;
  const float above = narrow ? 26.0f : 40.0f;
  const auto most = static_cast<float>(band.most);
  placed.top = top;
  placed.zero = top + placed.head + plot;
  placed.bottom = placed.zero + placed.lane + kBelow;
  placed.per_unit = band.most > 0 ? (plot - above) / most : 0;
  placed.list = placed.bottom;
  if (narrow) {
    const auto rows = static_cast<float>(band.count);
    const float after = band.count > 0 ? 10.0f : 0.0f;
    placed.bottom += rows * kListRow + after;
  }
}

// A band whose labels do not fit grows until they do. False when none of its heights has room for
// all.
bool place_one_band(const Ui& ui, const Canvas& canvas, std::uint32_t number, float top) {
  FiguresMemory& memory = figures_of(ui);
  const app::FigureChart& chart = chart_of(ui);
  const app::ChartBand& band = chart.bands[number];
  const float plot = plot_height(band, memory.shape);
  const float lane = lane_height(chart, band, memory.shape);
  PlacedBand& placed = memory.bands[number];
  placed.head = head_height(ui, canvas, band, memory);
  for (float growth = 0; growth <= kMostGrowth; growth += kGrowth) {
    placed.lane = lane > 0 ? lane + growth / 2 : 0;
    place_band(band, top, plot + growth, memory, placed);
    place_marks(ui, number);
    if (place_labels(ui, canvas, number)) {
      return true;
    }
  }
  return false;
}

// False when labels of a band have no room; in a narrow chart all bands are placed even so.
bool place_bands(const Ui& ui, const Canvas& canvas, FiguresMemory& memory) {
  const app::FigureChart& chart = chart_of(ui);
  place_axis(ui, memory);
  memory.bands.assign(chart.bands.size(), {});
  memory.marks.assign(chart.marks.size(), {});
  memory.labels.assign(chart.marks.size(), {});
  memory.spots.assign(chart.marks.size(), {});
  memory.height = 0;
  bool all = true;
  for (std::uint32_t i = 0; i < chart.bands.size(); ++i) {
    if (!all && memory.shape != ChartShape::narrow) {
      break;
    }
    const bool fits = place_one_band(ui, canvas, i, memory.height);
    all = all && fits;
    memory.height = memory.bands[i].bottom;
  }
  return all;
}

bool is_kept(const Ui& ui, const Canvas& canvas, core::RectPx view, const FiguresMemory& memory) {
  const bool same_words = memory.version == chart_of(ui).version &&
                          memory.faces_version == ui.memory.faces_version &&
                          memory.language == ui.messages().language();
  const bool same_room = memory.box == view && memory.ratio == canvas.ratio;
  return same_words && same_room && memory.touch == ui.touch();
}

void remember(const Ui& ui, const Canvas& canvas, core::RectPx view, FiguresMemory& memory) {
  memory.version = chart_of(ui).version;
  memory.faces_version = ui.memory.faces_version;
  memory.language = ui.messages().language();
  memory.box = view;
  memory.ratio = canvas.ratio;
  memory.touch = ui.touch();
}

}  // namespace

void update_figures(const Ui& ui, const Canvas& canvas, core::RectPx view) {
  FiguresMemory& memory = figures_of(ui);
  if (is_kept(ui, canvas, view, memory)) {
    return;
  }
  remember(ui, canvas, view, memory);
  memory.shape = shape_of(ui, view);
  write_words(ui);
  // Labels that have no room beside their marks get that of the scopes' column; else they become
  // numbers, with a list below each band.
  while (!place_bands(ui, canvas, memory) && memory.shape != ChartShape::narrow) {
    memory.shape = next_narrower(memory.shape);
  }
  name_ticks(ui);
  memory.rows_top = memory.height;
  if (!chart_of(ui).board) {
    place_entries(ui, canvas);
  }
}

}  // namespace dateline::ui
