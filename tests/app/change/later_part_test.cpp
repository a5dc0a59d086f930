// A program that has come in part: what the rest answers waits, and all else goes on.
#include "app/change/later_part.hpp"

#include <gtest/gtest.h>

#include "app/change/session.hpp"
#include "app/support.hpp"

namespace dateline::app {
namespace {

Session begun_in_part() {
  Session session(troops_world());
  session.await_later_part();
  session.push(MapPlaced{kMap, kMap, 1});
  session.push(FragmentArrived{""});
  session.step(1000);
  return session;
}

TEST(LaterPart, IsHereFromTheBeginningUnlessItIsAwaited) {
  Session session(troops_world());
  EXPECT_TRUE(session.world().later_part.key());
  session.push(TabPicked{ListTab::sources});
  session.step(1000);
  EXPECT_EQ(session.state().link.tab, ListTab::sources);
}

TEST(LaterPart, ChoicesWaitForItAndAreThenDoneInOrder) {
  Session session = begun_in_part();
  session.push(ClaimPicked{{3}});
  session.push(ClaimPicked{{5}});
  session.push(TabPicked{ListTab::sources});
  session.step(2000);
  EXPECT_EQ(session.state().link.claim, session.world().story.default_claim);
  EXPECT_EQ(session.state().link.tab, ListTab::questions);
  session.later_part_arrived();
  session.push(TabPicked{ListTab::places});
  session.step(3000);
  EXPECT_EQ(session.state().link.claim, core::ClaimIndex{5});
  EXPECT_EQ(session.state().link.tab, ListTab::places) << "what came later is done later";
}

TEST(LaterPart, WhatWaitsStaysAtTheBeginningOfTheQueue) {
  Session session = begun_in_part();
  session.queue().push_back(MapZoomed{{300, 300}, 1});
  session.queue().push_back(ClaimPicked{{3}});
  session.queue().push_back(PlaceHovered{core::PlaceIndex{0}});
  session.queue().push_back(TabPicked{ListTab::sources});
  session.step(2000);
  ASSERT_EQ(session.queue().size(), 2u) << "the map's have been applied";
  session.push(PlaceHovered{std::nullopt});
  session.push(ClaimPicked{{5}});
  session.step(3000);
  ASSERT_EQ(session.queue().size(), 3u);
  EXPECT_EQ(std::get<ClaimPicked>(session.queue()[0]).claim, core::ClaimIndex{3});
  EXPECT_EQ(std::get<TabPicked>(session.queue()[1]).tab, ListTab::sources);
  EXPECT_EQ(std::get<ClaimPicked>(session.queue()[2]).claim, core::ClaimIndex{5});
  session.later_part_arrived();
  session.step(4000);
  EXPECT_TRUE(session.queue().empty());
  EXPECT_EQ(session.state().link.claim, core::ClaimIndex{5});
}

TEST(LaterPart, TheMapMovesWithoutIt) {
  Session session = begun_in_part();
  const core::Camera before = session.state().camera;
  session.push(MapZoomed{{300, 300}, 1});
  session.push(PlaceHovered{core::PlaceIndex{0}});
  session.step(2000);
  EXPECT_GT(session.state().camera.zoom, before.zoom);
  EXPECT_EQ(session.state().hovered_place, core::PlaceIndex{0});
}

TEST(LaterPart, OnlyALinkThatSaysSomethingWaits) {
  EXPECT_FALSE(needs_later_part(FragmentArrived{""}));
  EXPECT_TRUE(needs_later_part(FragmentArrived{"tab=sources"}));
  EXPECT_TRUE(needs_later_part(LayersToggled{}));
  EXPECT_FALSE(needs_later_part(TimePassed{}));
}

TEST(LaterPart, WhatWaitedIsDroppedWhenItFailsAndEveryChoiceIsToldSo) {
  Session session = begun_in_part();
  session.push(ClaimPicked{{3}});
  session.step(2000);
  session.later_part_failed();
  EXPECT_TRUE(session.state().notice.error);
  EXPECT_TRUE(session.queue().empty());
  session.push(NoticeClosed{});
  session.step(3000);
  EXPECT_TRUE(session.state().notice.text.empty());
  session.push(ClaimPicked{{5}});
  session.step(4000);
  EXPECT_FALSE(session.state().notice.text.empty()) << "a press is never without an answer";
  session.later_part_arrived();
  session.step(5000);
  EXPECT_EQ(session.state().link.claim, session.world().story.default_claim);
}

TEST(LaterPart, AfterAFailureItMayStillCome) {
  Session session = begun_in_part();
  session.later_part_failed();
  session.await_later_part();
  session.push(ClaimPicked{{5}});
  session.step(2000);
  session.later_part_arrived();
  session.step(3000);
  EXPECT_EQ(session.state().link.claim, core::ClaimIndex{5});
}

}  // namespace
}  // namespace dateline::app
