// Labels of the chart's marks: figure, speaker and what is said, as wide or as tall as there is
// room; in a narrow window a number. Which side each stands on was worked out before.
#include <algorithm>
#include <cmath>

#include "ui/figures/figures.hpp"
#include "ui/figures/figures_marks.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr float kBeforeSpeaker = 7;

// Towards the mark.
Align align_of(app::ChartSide side) {
  switch (side) {
    case app::ChartSide::left:
      return Align::right;
    case app::ChartSide::right:
      return Align::left;
    case app::ChartSide::above:
    case app::ChartSide::below:
    case app::ChartSide::away:
      break;
  }
  return Align::centre;
}

// What stands before words that are `spare` px shorter than their line.
float space_before(Align align, float spare) {
  if (align == Align::left) {
    return 0;
  }
  return align == Align::right ? spare : spare / 2;
}

const std::string& name_of(const MarkDrawing& drawing) {
  return speaker_name(drawing.ui, drawing.mark().claim);
}

// Figure and speaker on one line, at the side that faces the mark.
void draw_first_line(const MarkDrawing& drawing, core::RectPx line, Align align) {
  const Canvas& canvas = drawing.canvas;
  const std::string& name = name_of(drawing);
  const std::string& words = drawing.words().figure;
  const float figure = text_width(canvas, type::question, words);
  const float room = line.width - figure - kBeforeSpeaker;
  const float name_width = text_width(canvas, type::small_strong, name);
  const float speaker = std::min(room, name_width);
  const float left = line.x + space_before(align, room - speaker);
  const core::RectPx figure_box{
      .x = left,
      .y = line.y,
      .width = figure + 1,
      .height = line.height,
  };
  draw_figure_words(drawing, figure_box, Align::left);
  const core::RectPx after{
      .x = left + figure + kBeforeSpeaker,
      .y = line.y + 1,
      .width = speaker + 1,
      .height = line.height,
  };
  draw_text(canvas, type::small_strong, after, drawing.ui.palette.ink, name);
}

void draw_speaker_line(const MarkDrawing& drawing, core::RectPx line, Align align) {
  const ImU32 ink = drawing.ui.palette.ink;
  const std::string& name = name_of(drawing);
  draw_text(drawing.canvas, type::small_strong, line, ink, name, align);
}

void draw_second_line(const MarkDrawing& drawing, core::RectPx line, Align align) {
  const std::string& words = drawing.words().second;
  const ImU32 ink = drawing.ui.palette.ink_2;
  draw_text(drawing.canvas, type::small, line, ink, words, align);
}

}  // namespace

void draw_figure_words(const MarkDrawing& drawing, core::RectPx line, Align align) {
  const app::ChartMark& mark = drawing.mark();
  const Palette& palette = drawing.ui.palette;
  const bool quiet = mark.superseded || mark.denied;
  const ImU32 ink = quiet ? palette.ink_2 : palette.ink;
  const std::string& figure = drawing.words().figure;
  const Canvas& canvas = drawing.canvas;
  const core::RectPx taken = draw_text(canvas, type::question, line, ink, figure, align);
  if (mark.superseded) {
    const float middle = taken.y + taken.height / 2 + 1;
    rule_across(canvas, taken.x - 1, middle, taken.width + 2, palette.ink_2);
  }
}

void draw_mark_label(const MarkDrawing& drawing) {
  const MarkWords& words = drawing.words();
  const app::ChartSpot& spot = drawing.spot();
  const core::RectPx box = drawing.scroll.box(spot.box);
  if (drawing.memory().shape == ChartShape::narrow) {
    const ImU32 ink = drawing.ui.palette.ink;
    const std::string& number = words.number;
    draw_text(drawing.canvas, type::tiny_strong, box, ink, number, Align::centre);
    return;
  }
  const Align align = align_of(spot.side);
  const bool has_figure = !words.figure.empty();
  const core::RectPx upper{
      .x = box.x,
      .y = box.y,
      .width = box.width,
      .height = has_figure ? 20.0f : 16.0f,
  };
  const core::RectPx lower{
      .x = box.x,
      .y = bottom_of(upper),
      .width = box.width,
      .height = 16,
  };
  if (!has_figure) {
    draw_speaker_line(drawing, upper, align);
    draw_second_line(drawing, lower, align);
  } else if (spot.tall) {
    draw_figure_words(drawing, upper, align);
    draw_speaker_line(drawing, lower, align);
  } else {
    draw_first_line(drawing, upper, align);
    draw_second_line(drawing, lower, align);
  }
}

void draw_label_tie(const MarkDrawing& drawing) {
  const app::ChartSpot& spot = drawing.spot();
  if (spot.side != app::ChartSide::away) {
    return;
  }
  const PlacedMark& mark = drawing.placed();
  const core::RectPx box = spot.box;
  const float to_x = std::clamp(mark.x, box.x, right_of(box));
  const float to_y = std::clamp(mark.y, box.y, bottom_of(box));
  const float dx = to_x - mark.x;
  const float dy = to_y - mark.y;
  const float distance = std::hypot(dx, dy);
  const float length = std::max(1.0f, distance);
  const float way_x = dx / length;
  const float way_y = dy / length;
  constexpr float kFromDot = kDot + 2;
  constexpr float kFromWords = 2;
  const ImVec2 start{mark.x + way_x * kFromDot, mark.y + way_y * kFromDot};
  const ImVec2 end{to_x - way_x * kFromWords, to_y - way_y * kFromWords};
  draw_stroke(
      drawing.canvas,
      drawing.scroll.at(start),
      drawing.scroll.at(end),
      drawing.ui.palette.ink_3,
      1
  );
}

}  // namespace dateline::ui
