#include "ui/kit/panel_store.hpp"

#include <gtest/gtest.h>

namespace dateline::ui {
namespace {

template <int kNumber>
struct Numbered {
  int value = 0;
};

// Of the same name as the other's, as two files may have it.
int count_one(PanelStore& store) {
  struct Panel {
    int count = 0;
  };
  return ++store.of<Panel>().count;
}

int count_other(PanelStore& store) {
  struct Panel {
    int count = 100;
  };
  return ++store.of<Panel>().count;
}

TEST(PanelStore, TwoPanelsDoNotSeeOneAnother) {
  PanelStore store;
  EXPECT_EQ(count_one(store), 1);
  EXPECT_EQ(count_other(store), 101);
  EXPECT_EQ(count_one(store), 2);
  EXPECT_EQ(count_other(store), 102);
}

TEST(PanelStore, HasNothingBeforeItIsAskedFor) {
  PanelStore store;
  EXPECT_EQ(store.find<Numbered<0>>(), nullptr);
  store.of<Numbered<0>>().value = 7;
  ASSERT_NE(store.find<Numbered<0>>(), nullptr);
  EXPECT_EQ(store.find<Numbered<0>>()->value, 7);
  EXPECT_EQ(store.find<Numbered<1>>(), nullptr);
}

TEST(PanelStore, OneOfTwoStoresKnowsNothingOfTheOther) {
  PanelStore one, other;
  one.of<Numbered<2>>().value = 1;
  EXPECT_EQ(other.find<Numbered<2>>(), nullptr);
  EXPECT_EQ(other.of<Numbered<2>>().value, 0);
  EXPECT_EQ(one.of<Numbered<2>>().value, 1);
}

template <int... kNumbers>
void ask_for_all(PanelStore& store, std::integer_sequence<int, kNumbers...>) {
  ((store.of<Numbered<100 + kNumbers>>().value = kNumbers), ...);
}

TEST(PanelStore, APanelStaysWhereItIs) {
  PanelStore store;
  const Numbered<3>* const first = &store.of<Numbered<3>>();
  ask_for_all(store, std::make_integer_sequence<int, 100>());
  EXPECT_EQ(&store.of<Numbered<3>>(), first);
  EXPECT_EQ(store.of<Numbered<142>>().value, 42);
}

TEST(PanelStore, WhatAPanelHoldsGoesWithTheStore) {
  const auto held = std::make_shared<int>(1);
  struct Panel {
    std::shared_ptr<int> held;
  };
  {
    PanelStore store;
    store.of<Panel>().held = held;
    EXPECT_EQ(held.use_count(), 2);
  }
  EXPECT_EQ(held.use_count(), 1);
}

}  // namespace
}  // namespace dateline::ui
