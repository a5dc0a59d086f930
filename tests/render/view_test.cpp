#include "render/view.hpp"

#include <array>
#include <cmath>

#include <gtest/gtest.h>

#include "render/level_of_detail.hpp"
#include "render/line_style.hpp"

namespace dateline::tests {
namespace {

app::Frame frame_at(core::LngLat centre, double zoom, float ratio = 1) {
  app::Frame frame;
  frame.camera = {centre, zoom};
  frame.map = {336, 100, 720, 600};
  frame.pixel_ratio = ratio;
  return frame;
}

render::View view_of(const app::Frame& frame, int height) {
  return render::make_view(frame.camera, frame.map, frame.pixel_ratio, height);
}

// As MeshChunk stores a point: floats relative to its cell's middle.
struct Stored {
  float x = 0, y = 0;
};

// Not inlined: g++ 12 would otherwise keep the double that was rounded.
[[gnu::noinline]] Stored store(core::LngLat place, core::PlanePoint origin) {
  const core::PlanePoint p = core::project(place);
  return {static_cast<float>(p.x - origin.x), static_cast<float>(p.y - origin.y)};
}

// The finest cells are 15 by 10 degrees.
core::PlanePoint origin_of_finest_cell(core::LngLat place) {
  const double west = std::floor(place.lng / 15) * 15, south = std::floor(place.lat / 10) * 10;
  const render::PlaneBox box = render::project_box({west, south, west + 15, south + 10});
  return {(box.left + box.right) / 2, (box.top + box.bottom) / 2};
}

TEST(View, PointsAtZoom18AreWhereTheyBelong) {
  const core::LngLat corner{44.99999, 59.99999};  // farthest from its cell's middle: the worst case
  const core::PlanePoint origin = origin_of_finest_cell(corner);
  const render::View view = view_of(frame_at({44.9995, 59.9997}, 18), 900);
  const render::Placement placement = render::place_chunk(view, origin, 0);
  for (int i = 0; i < 50; ++i) {
    const core::LngLat place{corner.lng - i * 1e-5, corner.lat - i * 1e-5};
    const Stored stored = store(place, origin);
    const core::ScreenPx seen = render::shader_px(view, placement, stored.x, stored.y);
    const render::PxPoint due = view.to_px(core::project(place), 0);
    // half a float's step at 1/48 of the plane, 134 million px wide
    EXPECT_NEAR(static_cast<double>(seen.x), due.x, 0.2);
    EXPECT_NEAR(static_cast<double>(seen.y), due.y, 0.3);
  }
}

TEST(View, PointsDoNotJitterWhileTheMapIsDraggedAtZoom18) {
  const core::LngLat place{44.9997, 59.9998};
  const core::PlanePoint origin = origin_of_finest_cell(place);
  const Stored stored = store(place, origin);
  const core::PlanePoint kept{
      origin.x + static_cast<double>(stored.x),
      origin.y + static_cast<double>(stored.y)
  };
  for (int i = 0; i < 200; ++i) {
    const render::View view =
        view_of(frame_at({44.9995 + i * 1.3e-7, 59.9997 - i * 0.7e-7}, 18), 900);
    const core::ScreenPx seen =
        render::shader_px(view, render::place_chunk(view, origin, 0), stored.x, stored.y);
    const render::PxPoint due = view.to_px(kept, 0);
    EXPECT_NEAR(static_cast<double>(seen.x), due.x, 0.01) << i;
    EXPECT_NEAR(static_cast<double>(seen.y), due.y, 0.01) << i;
  }
}

TEST(View, AgreesWithTheScreenThePanelsUse) {
  for (const float ratio : {1.0f, 1.5f, 2.0f}) {
    const app::Frame frame = frame_at({90, 50}, 4.3, ratio);
    const render::View view = view_of(frame, static_cast<int>(900 * ratio));
    const core::LngLat vladivostok{131.9, 43.1};
    const core::ScreenPx panels = core::to_screen(frame.camera, frame.map, vladivostok);
    const render::PxPoint map = view.to_px(core::project(vladivostok), 0);
    EXPECT_NEAR(map.x + view.rect.x, static_cast<double>(panels.x * ratio), 0.01);
    EXPECT_NEAR(
        map.y + 900.0 * static_cast<double>(ratio) - view.rect.y - view.rect.height,
        static_cast<double>(panels.y * ratio),
        0.01
    );
  }
}

TEST(View, SeesAsManyCopiesOfTheWorldAsFit) {
  app::Frame frame = frame_at({0, 0}, 0);
  EXPECT_EQ(view_of(frame, 900).first_copy, -1);
  EXPECT_EQ(view_of(frame, 900).last_copy, 1);
  frame.camera = {{100, 50}, 6};
  EXPECT_EQ(view_of(frame, 900).first_copy, 0);
  EXPECT_EQ(view_of(frame, 900).last_copy, 0);
}

using render::MeshBox;
using render::MeshChoice;

render::PlaneBox eighth(int column) {
  return {column / 8.0, 0, (column + 1) / 8.0, 1};
}

std::vector<MeshChoice>
choose(const render::View& view, const std::vector<MeshBox>& meshes, std::uint8_t wanted) {
  std::vector<MeshChoice> chosen;
  render::choose_meshes(view, meshes, {wanted}, chosen);
  return chosen;
}

TEST(LevelOfDetail, KeepsTheCoarseOneBeneathUntilAllFinerOnesAreHere) {
  const render::View view = view_of(frame_at({0, 0}, 3), 900);  // sees columns 3 and 4 of eight
  std::vector<MeshBox> meshes{{0, {0, 0, 1, 1}, {}, true}};
  for (int column = 0; column < 8; ++column) {
    meshes.push_back({1, eighth(column), {}, column == 3});
  }
  std::vector<MeshChoice> chosen = choose(view, meshes, 1);
  ASSERT_EQ(chosen.size(), 2u);
  EXPECT_EQ(chosen[0].mesh, 0u);
  EXPECT_EQ(chosen[1].mesh, 4u);
  EXPECT_TRUE(chosen[1].wipes);
  meshes[5].here = true;
  chosen = choose(view, meshes, 1);
  ASSERT_EQ(chosen.size(), 2u);
  EXPECT_EQ(chosen[0].mesh, 4u);
  EXPECT_FALSE(chosen[0].wipes);
}

TEST(LevelOfDetail, LeavesFinerOnesAwayWhenTheyAreNotWanted) {
  const render::View view = view_of(frame_at({0, 0}, 3), 900);
  const std::vector<MeshBox> meshes{
      {0, {0, 0, 1, 1}, {}, true},
      {1, eighth(3), {}, true},
      {1, eighth(4), true}
  };
  const std::vector<MeshChoice> chosen = choose(view, meshes, 0);
  ASSERT_EQ(chosen.size(), 1u);
  EXPECT_EQ(chosen[0].mesh, 0u);
}

TEST(LevelOfDetail, TakesAnEmptyCellOfAFinerLevelForSea) {
  const render::View view = view_of(frame_at({0, 0}, 3), 900);
  const std::vector<MeshBox> meshes{
      {0, {0, 0, 1, 1}, {}, true},
      {1, eighth(1), {}, true},
      {1, eighth(3), {}, true},
      {1, eighth(6), {}, true}
  };
  const std::vector<MeshChoice> chosen = choose(view, meshes, 1);
  ASSERT_EQ(chosen.size(), 1u);
  EXPECT_EQ(chosen[0].mesh, 2u);
}

TEST(Strokes, ThinnerThanAPixelBecomeFainter) {
  const render::DeviceStroke thin = render::to_device({0.75f, 1, {}}, 1);
  EXPECT_FLOAT_EQ(thin.radius, 0.5f);
  EXPECT_FLOAT_EQ(thin.strength, 0.75f);
  const render::DeviceStroke sharp = render::to_device({0.75f, 1, {}}, 2);
  EXPECT_FLOAT_EQ(sharp.radius, 0.75f);
  EXPECT_FLOAT_EQ(sharp.strength, 1);
}

}  // namespace
}  // namespace dateline::tests
