// Where the labels of a band's marks stand: how large each is, and what none of them may cover.
// app/view/figures_labels.hpp finds the places.
#include <algorithm>
#include <cmath>

#include "app/view/figures_labels.hpp"
#include "ui/figures/figures.hpp"
#include "ui/figures/figures_place.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr float kWidestLabel = 236;

using Obstacles = std::vector<core::RectPx>;

float label_width(const Canvas& canvas, const TextStyle& style, std::string_view words) {
  const float width = text_width(canvas, style, words);
  return std::min(kWidestLabel, width);
}

// A number in a narrow window.
core::SizePx number_size(const Canvas& canvas, const MarkWords& words) {
  return {
      .width = text_width(canvas, type::tiny_strong, words.number) + 2,
      .height = 14,
  };
}

app::ChartLabel label_of(const Ui& ui, const Canvas& canvas, std::uint32_t number) {
  const FiguresMemory& memory = figures_of(ui);
  const MarkWords& words = memory.words[number];
  app::ChartLabel label;
  label.mark = inset(memory.marks[number].box, -4);  // clear of the ring of what is open
  if (memory.shape == ChartShape::narrow) {
    label.wide = number_size(canvas, words);
    label.tall = label.wide;
    return label;
  }
  const core::ClaimIndex claim = chart_of(ui).marks[number].claim;
  const std::string& name = speaker_name(ui, claim);
  const float speaker = label_width(canvas, type::small_strong, name);
  const float second = label_width(canvas, type::small, words.second);
  if (words.figure.empty()) {
    label.wide = {std::max(speaker, second) + 1, 32};
    label.tall = label.wide;
    return label;
  }
  const float figure = text_width(canvas, type::question, words.figure);
  const float first_line = figure + 7 + speaker;
  label.wide = {std::max(first_line, second) + 1, 36};
  label.tall = {std::max(figure, speaker) + 1, 36};
  return label;
}

// A square about a point.
core::RectPx square_about(float x, float y, float reach) {
  return {
      .x = x - reach,
      .y = y - reach,
      .width = 2 * reach,
      .height = 2 * reach,
  };
}

// A straight piece of a line, as squares along it.
void block_piece(ImVec2 from, ImVec2 to, Obstacles& obstacles) {
  constexpr float kReach = 3;
  constexpr float kStep = 6;
  const float dx = to.x - from.x;
  const float dy = to.y - from.y;
  const int steps = static_cast<int>(std::hypot(dx, dy) / kStep);
  const int parts = std::max(1, steps);
  for (int k = 0; k <= parts; ++k) {
    const float t = static_cast<float>(k) / static_cast<float>(parts);
    const float x = from.x + dx * t;
    const float y = from.y + dy * t;
    obstacles.push_back(square_about(x, y, kReach));
  }
}

void block_path(const ChartPath& path, Obstacles& obstacles) {
  for (int i = 1; i < path.count; ++i) {
    block_piece(path.points[i - 1], path.points[i], obstacles);
  }
  if (!path.has_badge) {
    return;
  }
  obstacles.push_back({
      .x = path.badge.x - kBadge - 1,
      .y = path.badge.y - kBadge - 1,
      .width = 2 * kBadge + 2,
      .height = 2 * kBadge + 2,
  });
}

// Marks with their tails.
void block_marks(FiguresMemory& memory) {
  for (const PlacedMark& mark : memory.marks) {
    memory.obstacles.push_back(inset(mark.box, -2));
    if (mark.tail >= mark.x) {
      continue;
    }
    const float y = mark.box.height > 0 ? mark.y : 0;
    memory.obstacles.push_back({
        .x = mark.tail,
        .y = y - 3,
        .width = mark.x - mark.tail,
        .height = 6,
    });
  }
}

// Lines within the band and across it.
void block_links(const app::FigureChart& chart, std::uint32_t band, FiguresMemory& memory) {
  for (const app::ChartLink& link : chart.links) {
    const std::uint32_t from = chart.marks[link.from].band;
    const std::uint32_t to = chart.marks[link.to].band;
    if (from <= band && to <= band) {
      const ChartPath path = path_of(chart, memory, link);
      block_path(path, memory.obstacles);
      continue;
    }
    const bool ends_here = from == band || to == band;
    if (!ends_here || sign_of(link) != LinkSign::part) {
      continue;
    }
    // The other end is yet to be placed, further down: the line leaves this one downward.
    const PlacedMark& here = memory.marks[from == band ? link.from : link.to];
    memory.obstacles.push_back({
        .x = here.x - 3,
        .y = here.y,
        .width = 6,
        .height = memory.bands[band].bottom - here.y,
    });
  }
}

// The line of the day known on; and the axis, for above it are figures, beneath it none.
void block_axes(const Ui& ui, std::uint32_t band, FiguresMemory& memory) {
  const Axis& axis = memory.axis;
  const PlacedBand& placed = memory.bands[band];
  const core::Day known_on = axis.clamped(ui.frame.known_on);
  const float known = axis.right_of(known_on);
  memory.obstacles.push_back({
      .x = known - 3,
      .y = placed.top,
      .width = 6,
      .height = placed.bottom - placed.top,
  });
  memory.obstacles.push_back({
      .x = axis.box.x - 8,
      .y = placed.zero - 1,
      .width = axis.box.width + 16,
      .height = 2,
  });
}

void find_obstacles(const Ui& ui, std::uint32_t band, FiguresMemory& memory) {
  memory.obstacles.clear();
  block_marks(memory);
  block_links(chart_of(ui), band, memory);
  block_axes(ui, band, memory);
}

core::RectPx label_room(const FiguresMemory& memory, const PlacedBand& band) {
  const bool narrow = memory.shape == ChartShape::narrow;
  const float left = memory.axis.box.x - 4;
  const float right = right_of(memory.box) - 6;
  const float top = band.top + band.head + 2;
  const float bottom = narrow ? band.list : band.bottom;
  return {
      .x = left,
      .y = top,
      .width = right - left,
      .height = bottom - 2 - top,
  };
}

}  // namespace

bool place_labels(const Ui& ui, const Canvas& canvas, std::uint32_t band) {
  FiguresMemory& memory = figures_of(ui);
  const app::ChartBand& which = chart_of(ui).bands[band];
  find_obstacles(ui, band, memory);
  memory.band_labels.clear();
  for (std::uint32_t i = which.first; i < which.first + which.count; ++i) {
    memory.band_labels.push_back(label_of(ui, canvas, i));
  }
  const bool all = app::place_chart_labels(
      label_room(memory, memory.bands[band]),
      memory.obstacles,
      memory.band_labels,
      memory.band_spots
  );
  for (std::uint32_t i = 0; i < which.count; ++i) {
    memory.labels[which.first + i] = memory.band_labels[i];
    memory.spots[which.first + i] = memory.band_spots[i];
  }
  return all;
}

}  // namespace dateline::ui
