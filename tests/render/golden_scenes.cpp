#include "render/golden_scenes.hpp"

namespace dateline::tests {
namespace {

constexpr core::LngLat kKursk{36.3, 51.7}, kDonetsk{37.8, 48.0}, kPyongyang{125.75, 39.03},
    kSeoul{126.98, 37.56}, kVladivostok{131.89, 43.12};

Scene story_at(core::LngLat centre, double zoom, float width = 480, float height = 300) {
  Scene scene = Scene::at(centre, zoom, width, height);
  for (const core::LngLat city : {kPyongyang, kSeoul, kVladivostok, kDonetsk}) {
    scene.add_city(city);
  }
  scene.add_region("RU-KRS");
  return scene;
}

constexpr core::PlaceIndex kKurskRegion{4};

Scene with_arcs(Scene scene, bool dimmed = false) {
  scene.add_arc(kPyongyang, kVladivostok, app::ArcKind::claimed, dimmed);
  scene.add_arc(kVladivostok, kKursk, app::ArcKind::route_not_stated);
  return scene;
}

Scene with_every_arc(Scene scene) {
  for (std::size_t kind = 0; kind < app::kArcKinds; ++kind) {
    const double lat = 44.8 - 2.4 * static_cast<double>(kind);
    scene.add_arc({119, lat}, {139, lat - 2}, static_cast<app::ArcKind>(kind), false);
  }
  return scene;
}

Scene dark(Scene scene) {
  scene.frame.theme = app::Theme::dark;
  return scene;
}

Scene themed(Scene scene, app::Theme theme) {
  scene.frame.theme = theme;
  return scene;
}

// The same middle at the same scale, in the story's equal-area projection.
Scene equal_area(Scene scene) {
  scene.frame.camera =
      core::reprojected(scene.frame.camera, {core::ProjectionKind::equal_area, {80, 45}});
  scene.frame.km_per_px = core::km_per_px(scene.frame.camera);
  return scene;
}

// The same about this meridian, on the whole globe's map.
Scene equal_earth(Scene scene, double meridian) {
  scene.frame.camera =
      core::reprojected(scene.frame.camera, {core::ProjectionKind::equal_earth, {meridian, 0}});
  scene.frame.km_per_px = core::km_per_px(scene.frame.camera);
  return scene;
}

// Areas and movements over the Pacific, where a map of the world may be torn.
Scene with_pacific(Scene scene) {
  constexpr core::LngLat kHonolulu{-157.86, 21.31}, kLima{-77.03, -12.05}, kSydney{151.21, -33.87};
  scene.shade(scene.add_circle({-174, 52}, 900), app::AreaStyle::selected);
  scene.shade(
      scene.add_polygon({{172, -34}, {-160, -34}, {-160, -12}, {172, -12}, {172, -34}}),
      app::AreaStyle::hatched
  );
  scene.add_arc(kSeoul, kHonolulu, app::ArcKind::route_not_stated);
  scene.add_arc(kSydney, kLima, app::ArcKind::denied);
  scene.add_arc(kKursk, kVladivostok, app::ArcKind::claimed);
  return scene;
}

// 0 un, 1 de-facto, then the two that parties of the story hold.
Scene with_borders(Scene scene, std::uint8_t view) {
  scene.frame.border_view = view;
  return scene;
}

Scene sharp(Scene scene, float ratio) {
  scene.frame.pixel_ratio = ratio;
  return scene;
}

Scene shaded(Scene scene, core::PlaceIndex place, app::AreaStyle style) {
  scene.shade(place, style);
  return scene;
}

const Golden kGoldens[] = {
    {"story-light",
     [] {
       return with_arcs(shaded(story_at({84, 52}, 1.55), kKurskRegion, app::AreaStyle::selected));
     }},
    {"story-dark",
     [] {
       return dark(
           with_arcs(shaded(story_at({84, 52}, 1.55), kKurskRegion, app::AreaStyle::selected))
       );
     }},
    {"world", [] { return story_at({20, 25}, 0); }},
    {"kursk-selected",
     [] { return shaded(story_at({36.3, 51.4}, 6.2), kKurskRegion, app::AreaStyle::selected); }},
    {"kursk-plain-dark",
     [] { return dark(shaded(story_at({36.3, 51.4}, 6.2), kKurskRegion, app::AreaStyle::plain)); }},
    {"kursk-local",
     [] { return shaded(story_at({35.2, 51.2}, 8.5), kKurskRegion, app::AreaStyle::selected); }},
    {"korea-vladivostok", [] { return with_arcs(story_at({129.5, 40.7}, 4.3)); }},
    {"korea-dimmed", [] { return dark(with_arcs(story_at({129.5, 40.7}, 4.3), true)); }},
    {"arc-kinds", [] { return with_every_arc(story_at({129, 40.7}, 4.3)); }},
    {"armistice-line", [] { return story_at({127, 38.1}, 6.8); }},
    {"crimea", [] { return story_at({35, 45.6}, 5.6); }},
    {"antimeridian", [] { return story_at({-178, 66}, 3); }},
    {"far-east-hatched",
     [] {
       Scene scene = story_at({135, 45.5}, 4.6);
       const core::PlaceIndex primorye = scene.add_region("RU-PRI");
       return shaded(std::move(scene), primorye, app::AreaStyle::hatched);
     }},
    {"ratio-2",
     [] {
       return sharp(
           with_arcs(
               shaded(story_at({36.3, 51.4}, 6.2, 240, 150), kKurskRegion, app::AreaStyle::selected)
           ),
           2
       );
     }},
    {"ratio-1.5-korea", [] { return sharp(story_at({127.5, 39}, 5, 320, 200), 1.5f); }},
    {"circle-and-polygon",
     [] {
       Scene scene = story_at({130, 39.5}, 5);
       const core::PlaceIndex sea =
           scene.add_polygon({{129.5, 38}, {133, 38.4}, {134.5, 41}, {131.5, 41.5}, {129.5, 38}});
       const core::PlaceIndex circle = scene.add_circle(kPyongyang, 60);
       return shaded(
           shaded(std::move(scene), sea, app::AreaStyle::hatched),
           circle,
           app::AreaStyle::plain
       );
     }},
    {"equal-area-story",
     [] {
       return equal_area(
           with_arcs(shaded(story_at({84, 45}, 2.1), kKurskRegion, app::AreaStyle::selected))
       );
     }},
    {"equal-area-story-dark",
     [] {
       return dark(equal_area(
           with_arcs(shaded(story_at({84, 45}, 2.1), kKurskRegion, app::AreaStyle::selected))
       ));
     }},
    {"equal-area-kursk",
     [] {
       return equal_area(
           with_arcs(shaded(story_at({36.3, 51.4}, 6.2), kKurskRegion, app::AreaStyle::selected))
       );
     }},
    {"equal-area-korea", [] { return equal_area(with_arcs(story_at({129.5, 40.7}, 4.3))); }},
    {"equal-area-antimeridian", [] { return equal_area(story_at({-178, 66}, 3)); }},
    {"equal-area-pole", [] { return equal_area(story_at({80, 84}, 2)); }},
    {"equal-earth-world", [] { return equal_earth(with_pacific(story_at({11, 0}, 0.02)), 11); }},
    {"equal-earth-world-dark",
     [] { return dark(equal_earth(with_pacific(story_at({150, 0}, 0.02)), 150)); }},
    {"equal-earth-torn-land",
     [] { return equal_earth(with_pacific(story_at({10, 20}, 0.3)), -85); }},
    {"equal-earth-korea", [] { return equal_earth(with_arcs(story_at({129.5, 40.7}, 4.3)), 11); }},
    {"crimea-de-facto", [] { return with_borders(story_at({35, 45.6}, 5.6), 1); }},
    {"crimea-claimed-by-ru", [] { return with_borders(story_at({35, 45.6}, 5.6), 2); }},
    {"korea-claimed-by-kr", [] { return with_borders(story_at({127, 38.5}, 5), 3); }},
    {"kursk-contrast-light",
     [] {
       return themed(
           shaded(story_at({36.3, 51.4}, 6.2), kKurskRegion, app::AreaStyle::selected),
           app::Theme::contrast_light
       );
     }},
    {"kursk-contrast-dark",
     [] {
       return themed(
           shaded(story_at({36.3, 51.4}, 6.2), kKurskRegion, app::AreaStyle::selected),
           app::Theme::contrast_dark
       );
     }},
    {"kursk-print",
     [] {
       return themed(
           shaded(story_at({36.3, 51.4}, 6.2), kKurskRegion, app::AreaStyle::selected),
           app::Theme::print
       );
     }},
    {"ratio-3-korea", [] { return sharp(story_at({127.5, 39}, 5, 160, 100), 3); }},
    {"coarse-only", [] { return story_at({36.3, 51.4}, 6.2); }, add_coarsest_map},
};

}  // namespace

std::span<const Golden> golden_scenes() {
  return kGoldens;
}

}  // namespace dateline::tests
