// The plain shapes that all else is drawn with: strokes, outlines, dashes, hatching, rectangles and
// hairlines.
#pragma once

#include <imgui.h>

#include "core/geo/projection.hpp"
#include "ui/kit/text.hpp"

namespace dateline::ui {

// A straight stroke and the outlines of circle and rectangle, exactly where they are asked for.
void draw_stroke(const Canvas& canvas, ImVec2 from, ImVec2 to, ImU32 colour, float thickness);
void draw_circle(const Canvas& canvas, ImVec2 centre, float radius, ImU32 colour, float thickness);
void draw_rectangle(
    const Canvas& canvas,
    ImVec2 low,
    ImVec2 high,
    ImU32 colour,
    float radius,
    float thickness
);

// Dashes along a straight line or a circle, measured on screen.
void draw_dashed_line(
    const Canvas& canvas,
    ImVec2 from,
    ImVec2 to,
    ImU32 colour,
    float thickness,
    float dash,
    float space
);
void draw_dashed_circle(
    const Canvas& canvas,
    ImVec2 centre,
    float radius,
    ImU32 colour,
    float thickness,
    float dash,
    float space
);

// Diagonal lines, 45 degrees, over a rectangle.
void draw_hatch(const Canvas& canvas, core::RectPx box, ImU32 colour, float period);

// A rectangle with its edges on device px.
void fill(const Canvas& canvas, core::RectPx box, ImU32 colour, float radius = 0);
// Its outline, one CSS px wide (never under a device px), inside the rectangle.
void outline(
    const Canvas& canvas,
    core::RectPx box,
    ImU32 colour,
    float radius = 0,
    float thickness = 1
);
// A hairline across or down, one px thick, its upper or left edge at the coordinate given.
void rule_across(
    const Canvas& canvas,
    float x,
    float y,
    float width,
    ImU32 colour,
    float thickness = 1
);
void rule_down(
    const Canvas& canvas,
    float x,
    float y,
    float height,
    ImU32 colour,
    float thickness = 1
);

}  // namespace dateline::ui
