"""The charts in Streamlit, as its own guides do it: a select box, then charts. `streamlit run with_streamlit.py`."""

import streamlit as st
from facts import ALL, CHARTS, TITLE, chart, facts, narrowed

FACTS = st.cache_data(facts)()

st.set_page_config(page_title=TITLE, layout="wide")
st.title(TITLE)
payer = st.selectbox("payer", [ALL, *sorted(FACTS["payer"].unique())])
for column in CHARTS:
    st.plotly_chart(chart(narrowed(FACTS, payer), column), key=column)
