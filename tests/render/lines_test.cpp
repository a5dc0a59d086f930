#include <cmath>
#include <cstdlib>
#include <vector>

#include <gtest/gtest.h>

#include "render/drawing.hpp"
#include "render/made_up_map.hpp"
#include "render/palette.hpp"

namespace dateline::tests {
namespace {

const render::Palette& kColours = render::kLightPalette;

// How much of `ink` lies on `paper` in a pixel, 0 to 1.
double cover(Rgb seen, render::Colour ink, render::Colour paper) {
  return static_cast<double>(paper.red - seen.red) / (paper.red - ink.red);
}

// The width in device px of whatever is drawn in `ink` over the alternate land, across the picture
// at half its height.
double width_across(const platform::Picture& picture, render::Colour ink, int y) {
  double sum = 0;
  for (int x = 0; x < picture.width; ++x) {
    sum += cover(pixel(picture, x, y), ink, kColours.land_alt);
  }
  return sum;
}

void add_border(render::MapRenderer& renderer, Scene&) {
  core::Mesh mesh = empty_mesh();
  add_land(mesh, {-60, -60, 60, 60}, "AA");
  add_line(mesh, core::LineKind::country, {0, -60}, {0, 60});
  add_kept(renderer, 0, mesh);
}

void add_border_in_many_pieces(render::MapRenderer& renderer, Scene&) {
  core::Mesh mesh = empty_mesh();
  add_land(mesh, {-60, -60, 60, 60}, "AA");
  add_line(mesh, core::LineKind::country, {-6, -20}, {6, 20}, 4000);
  add_kept(renderer, 0, mesh);
}

void add_border_in_one_piece(render::MapRenderer& renderer, Scene&) {
  core::Mesh mesh = empty_mesh();
  add_land(mesh, {-60, -60, 60, 60}, "AA");
  // Straight on the plane, as the pieces are up to a thousandth of a pixel, needs a run close to
  // the equator.
  add_line(mesh, core::LineKind::country, {-6, -20}, {6, 20}, 40);
  add_kept(renderer, 0, mesh);
}

void add_disputed_border(render::MapRenderer& renderer, Scene&) {
  core::Mesh mesh = empty_mesh();
  add_land(mesh, {-60, -60, 60, 60}, "AA");
  add_line(mesh, core::LineKind::country, {0, -60}, {0, 60}, 1, 1);
  add_kept(renderer, 0, mesh);
}

TEST(Lines, KeepTheirWidthAtEveryZoom) {
  struct Case {
    double zoom, lng, width;
  };
  for (const Case& c :
       {Case{2, 0.013, 0.75},
        Case{4, -0.2, 1},
        Case{4.7, 0.31, 1},
        Case{7, 0.02, 1.25},
        Case{11, 0.0007, 1.25},
        Case{16, 0.00001, 1.25}}) {
    Scene scene = Scene::at({c.lng, 3}, c.zoom, 120, 40);
    EXPECT_NEAR(width_across(draw(scene, add_border), kColours.border, 20), c.width, 0.06)
        << "at zoom " << c.zoom;
  }
}

TEST(Lines, ScaleWithThePixelRatio) {
  for (const float ratio : {1.0f, 1.5f, 2.0f, 3.0f}) {
    Scene scene = Scene::at({0.01, 3}, 7, 120, 40);
    scene.frame.pixel_ratio = ratio;
    EXPECT_NEAR(
        width_across(draw(scene, add_border), kColours.border, scene.height_px() / 2),
        1.25 * static_cast<double>(ratio),
        0.08
    );
  }
}

TEST(Lines, AreAntialiased) {
  Scene scene = Scene::at({0, 3}, 7, 121, 41);
  scene.frame.camera.centre.lng = 0.0007;  // a quarter of a pixel aside
  const platform::Picture picture = draw(scene, add_border);
  int between = 0;
  for (int x = 0; x < picture.width; ++x) {
    const double c = cover(pixel(picture, x, 20), kColours.border, kColours.land_alt);
    between += c > 0.05 && c < 0.95 ? 1 : 0;
  }
  EXPECT_GE(between, 1);
  EXPECT_LE(between, 3);
}

TEST(Lines, LookTheSameInAThousandPiecesAsInFew) {
  Scene scene = Scene::at({0, 0}, 4, 200, 200);
  const platform::Picture many = draw(scene, add_border_in_many_pieces);
  const platform::Picture few = draw(scene, add_border_in_one_piece);
  int worst = 0;
  for (int y = 0; y < 200; ++y) {
    for (int x = 0; x < 200; ++x) {
      worst = std::max(worst, std::abs(pixel(many, x, y).red - pixel(few, x, y).red));
    }
  }
  EXPECT_LE(worst, 3);
}

// Lengths of the runs along the middle column that are more ink than paper.
std::vector<int> dash_lengths(const platform::Picture& picture, int x) {
  std::vector<int> lengths;
  bool on = false;
  for (int y = 0; y < picture.height; ++y) {
    const bool now = cover(pixel(picture, x, y), kColours.disputed, kColours.land_alt) > 0.5;
    if (now && !on) {
      lengths.push_back(0);
    }
    if (now) {
      ++lengths.back();
    }
    on = now;
  }
  return lengths;
}

TEST(Lines, DashContestedBordersAlikeAtEveryZoom) {
  struct Case {
    double zoom;
    int on, period;
  };
  for (const Case& c : {Case{4, 4, 7}, Case{5, 4, 7}, Case{8, 5, 8}, Case{12, 5, 8}}) {
    Scene scene = Scene::at({0, 3}, c.zoom, 41, 161);
    const platform::Picture picture = draw(scene, add_disputed_border);
    const std::vector<int> lengths = dash_lengths(picture, 20);
    EXPECT_NEAR(static_cast<double>(lengths.size()), 161.0 / c.period, 1.5) << "at zoom " << c.zoom;
    for (std::size_t i = 1; i + 1 < lengths.size(); ++i) {
      EXPECT_NEAR(lengths[i], c.on, 1) << "at zoom " << c.zoom;
    }
  }
}

}  // namespace
}  // namespace dateline::tests
