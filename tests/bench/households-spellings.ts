/**
 * Names as people spell them. One rule: written down by hand, not made by any rule of the matching,
 * so that it is measured against people's habits and not against itself.
 */

/** Spellings of one name on a line: those on which the costs of sounds were chosen. */
export const KNOWN_SPELLINGS = `
Lakshmi Laxmi Laksmi Lakshmee Lachmi Luxmi
Mohammad Mohammed Muhammad Mohd Md Mohamed Mohamad Muhammed
Shaikh Sheikh Shekh Sk Shaik
Chaudhari Choudhary Chowdhury Chaudhry Choudhari Chaudhuri
Vijay Vijai Bijoy Bijay Wijay
Vishwanath Viswanath Bishwanath Biswanath Vishvanath
Dnyaneshwar Gyaneshwar Jnaneshwar Dyaneshwar
Srinivas Shrinivas Sreenivas Srinivasa Shriniwas
Venkatesh Venkates Venketesh Vengatesh
Subramanian Subramaniam Subramanyam Subrahmanyam Subramaniyan
Murugan Murukan Murugen
Palani Pazhani Pazhaniappan
Azhagiri Alagiri Azhagiry
Gowda Gauda Gouda
Reddy Reddi Redy
Rao Row Rau
Iyer Aiyar Iyyer Ayyar
Nair Nayar Naayar
Pillai Pillay Pilla
Banerjee Banerji Bandyopadhyay Bannerjee
Mukherjee Mukherji Mukharji Mukhopadhyay
Chatterjee Chatterji Chattopadhyay Chaterjee
Ghosh Ghose Gosh
Bose Basu Bosh
Dutta Datta Dutt Datt
Mondal Mandal Mandol
Biswas Viswas Vishwas
Sarkar Sircar Sarkkar
Saha Shaha Sahaa
Roy Ray Rai
Jadhav Jadhao Yadav Jadav
Gaikwad Gayakwad Gaikwar Gaykwad
Deshpande Despande Deshpandey
Kulkarni Kulkarani Kulkarny
Joshi Jyoshi Joshee
Pandey Pande Panday Pandeya
Mishra Misra Mishr Mishara
Tiwari Tivari Tiwary Tewari
Dwivedi Dubey Dvivedi Duvedi
Tripathi Tripathy Tirpathi Tripati
Shukla Sukla Shukl Shukala
Sharma Sarma Sharama Shrma
Verma Varma Burma Barma
Srivastava Shrivastava Srivastav Shrivastav
Agarwal Agrawal Aggarwal Agarwala
Gupta Gupt Guptaa
Singh Sinh Sing Sinha
Yadav Yadaw Yadava Jadav
Thakur Thakor Thakoor Tagore
Rathod Rathore Rathor Rathaur
Chauhan Chouhan Chavan Chohan
Solanki Solankhi Sholanki
Parmar Parmaar Paramar
Vaghela Waghela Baghela
Patel Pattel Patell
Shah Sah Shaha
Mehta Maheta Mehata
Khan Kahn Khann
Ansari Ansary Anshari
Qureshi Kureshi Quraishi Qureshy
Siddiqui Siddiqi Siddique Sidhiqui
Hussain Husain Hussein Hossain Husen
Ahmed Ahmad Ahamed Ahemad
Rahman Rehman Rahaman Rehaman
Abdul Abdool Abdhul Abdull
Fatima Fathima Fatema Phatima
Ayesha Aisha Aysha Aisa
Khadija Khatija Khadeeja Qadija
Zainab Jainab Zaynab Jenab
Yusuf Yousuf Yusoof Eusuf
Imran Emran Imraan
Salim Saleem Selim
Rashid Rasheed Rasid
Aftab Aphtab Aaftab
Begum Begam Begom
Khatoon Khatun Khatton
Bibi Beebi Biwi
Sunita Suneeta Sunitha Sunitaa
Anita Aneeta Anitha Anitta
Kavita Kavitha Kabita Kavitaa
Savita Savitha Sabita Sawita
Sangeeta Sangita Sangeetha Sangitha
Geeta Gita Geetha Githa
Meena Mina Meenaa Mena
Reena Rina Reenaa
Seema Sima Seemaa
Pooja Puja Poojaa Pujah
Poonam Punam Poornam
Jyoti Jyothi Joyti Jothi
Jyotsna Jyotsana Jyosna Josna
Usha Ushaa Oosha
Asha Aasha Ashaa
Rekha Reka Rekhaa
Radha Raadha Radhaa
Shobha Sobha Shoba Subha
Pushpa Puspa Pusphaa
Sushila Susheela Shushila Susila
Urmila Urmilla Oormila
Shakuntala Sakuntala Shakuntla Shakunthala
Saraswati Sarasvati Saraswathi Sarswati
Parvati Parvathi Paarvati Parbati
Bharati Bharathi Bharti Bharathy
Gayatri Gayathri Gaitri Gayatree
Savitri Savithri Savitree Sabitri
Kamala Kamla Kamalaa Komola
Vimala Vimla Bimala Bimla
Nirmala Nirmla Nirmalaa Nirmola
Sarita Saritha Saritta
Vandana Bandana Vandna Wandana
Vaishali Baishali Vaishalee Veshali
Shweta Swetha Sweta Shwetha
Sneha Snehaa Sneh
Divya Dibya Divyaa Divia
Priyanka Prianka Priyankaa Preeyanka
Aishwarya Aiswarya Ashwarya Aishvarya
Ramesh Rameshh Ramesha Rameesh
Suresh Sures Sureshh Suraish
Mahesh Maheshh Mahes Mahaish
Ganesh Ganes Ganeshh Ganeesh
Rajesh Rajes Rajessh Raajesh
Mukesh Mukess Mukeshh Mookesh
Dinesh Dines Dineesh
Rakesh Rakes Rakessh
Prakash Prakas Parkash Prokash
Subhash Subash Subhas Shubhash
Santosh Santos Shantosh Santhosh
Ashok Asok Ashoka Ashoke
Anil Aneel Anill
Sunil Suneel Sunill
Deepak Dipak Deepaq Dipok
Sanjay Sanjai Sanjoy Sanjey
Ajay Ajai Ajoy Ajey
Rajendra Rajender Rajinder Rajendar
Narendra Narender Narinder Narendar
Surendra Surender Surinder Surendar
Jitendra Jitender Jeetendra Jitendar
Dharmendra Dharmender Dharminder Dharmendar
Mahendra Mahender Mohinder Mahendar
Harish Hareesh Haris Harrish
Jagdish Jagadish Jagdeesh Jagadeesh
Krishna Krushna Krisna Krishnaa Kishna
Vishnu Visnu Bishnu Wishnu
Shankar Sankar Shanker Sankaran
Balakrishnan Balkrishna Balakrishna Balakrisnan
Ramakrishnan Ramkrishna Ramakrishna Ramkrisna
Bhagwan Bhagvan Bhagawan Bagwan
Eknath Yeknath Ekanath
Pandurang Panduranga Pandhurang
Sopan Sopaan Shopan
Shivaji Sivaji Shiwaji Shibaji
Sambhaji Sambaji Shambhaji
Tukaram Tukkaram Tukaraam Thukaram
Vitthal Vithal Vittal Bitthal
Bapurao Bapuraw Bapu
Gurpreet Gurprit Gurpreeth
Manpreet Manprit Manpret
Harjinder Harjindar Harjeender
Jaswinder Jaswindar Jasvinder Jasbinder
Baldev Baldeo Buldev
Sukhdev Sukhdeo Sukdev
Ramdev Ramdeo Raamdev
Joseph Josef Jose
Thomas Tomas Thommas
Mathew Mathews Matthew Mathai
Varghese Verghese Vargheese Varughese
George Jorge Jeorge
Mariamma Mariyamma Maryamma
Selvam Selvem Chelvam
Senthil Sentil Chenthil Senthill
Kumaran Kumaren Kumar
Tamilselvi Thamizhselvi Tamizhselvi Thamilselvi
Chandrasekhar Chandrashekhar Chandrasekar Chandrashekar
Rajasekhar Rajashekar Rajsekhar Rajasekar
Satyanarayana Sathyanarayana Satyanarayan Sathyanarayan
Nageshwar Nageswar Nageswara Nageshvar
Bhaskar Baskar Bhasker Bashkar
Padmavati Padmavathi Padmawati Padmabati
Saroj Sarojj Saroja Sharoj
Sarojini Sarojani Sharojini
Manju Manjoo Monju
Manoj Monoj Manojj
Pramod Promod Parmod Pramodh
Vinod Binod Vinodh Vinode
Arvind Aravind Arabind Aurobindo
Gopal Gopaal Gopaul
Govind Gobind Govinda Gobinda
Nandkishor Nandkishore Nand-Kishor Nandakishor
Omprakash Om-Prakash Omparkash Omprokash
Premchand Prem-Chand Premchandra
Ramchandra Ram-Chandra Ramachandra Ramchander
Shivkumar Shiv-Kumar Sivakumar Shivakumar
`

/** Written afterwards, when the costs stood, and never looked at while choosing: those on which matching is judged. */
export const FRESH_SPELLINGS = `
Lakshmi Lakhsmi Lakshmy Laxmy Lekshmi
Sanjay Sanjaya Samjay Sunjay
Ganesh Ganesha Gannesh Ganesan
Santosh Santhoosh Santoshh Sontosh
Rajendra Rajindra Raajendra Rajendr
Vijay Vijaya Veejay Vijoy
Sunil Sunila Soonil Suniel
Anil Aneil Annil Onil
Ashok Ashhok Ashuk Aashok
Suresh Suresha Soresh Surish
Ramesh Ramessh Romesh Ramish
Prakash Prakaash Prekash Prakesh
Dattatray Dattatraya Datatrey Dattatreya
Pandurang Pandrang Pandurag Pandoorang
Shivaji Shivajee Shevaji Shivji
Vitthal Vittal Bithal Vithhal
Tukaram Tukaramm Tukram Tookaram
Sachin Sacheen Sachhin Satchin
Nitin Nithin Niteen Netin
Amol Amole Anmol Amool
Mahesh Mahaesh Mohesh Maheesh
Dilip Deelip Dileep Dillip
Dnyaneshwar Gnaneshwar Dnyneshwar Dnyaneswar
Sambhaji Shambaji Sambhajee Sambaaji
Kiran Keeran Kiron Kirann
Rahul Raahul Rahool Rahual
Yogesh Jogesh Yogeesh Yogish
Akshay Akshai Axay Akshya
Omkar Onkar Aumkar Omkaar
Shubham Subham Shubam Shubhum
Rohit Rohith Rohet Roheet
Pravin Praveen Prabin Parvin
Vishal Bishal Vishaal Visal
Hanumant Hanmant Hanumanth Hanumantha
Shankar Shankr Sunkar Shanker
Bharat Bharath Bharth Barat
Laxman Lakshman Lachman Lakshaman
Sunita Sunitha Sunith Sanita
Mangal Mangala Mangel Mungal
Savita Sabita Saveeta Shavita
Kavita Kabitha Kaveeta Kawita
Shobha Shova Shobhaa Sobha
Sangita Sangeethaa Songita Sangitta
Vaishali Vaisali Waishali Vaishaly
Manisha Maneesha Manesha Monisha
Surekha Sureka Surakha Shurekha
Jyoti Jyothy Juoti Jyotee
Pushpa Pushpaa Poushpa Puspha
Sushila Sushilla Shushila Susheelaa
Shakuntala Shakuntla Shakuntela Sakunthala
Archana Archna Arachana Aarchana
Swati Swathi Svati Sowati
Ashwini Asvini Ashvini Aswini
Pallavi Pallabi Palavi Pallavee
Komal Comal Komol Kommal
Jayashree Jayshree Jayasree Jaishri
Varsha Barsha Varsa Warsha
Megha Meghaa Mega Meghna
Kalpana Kalpna Kalpona Kalapana
Shraddha Shradha Sraddha Shardha
Patil Patill Patel Pateel
Pawar Pavar Powar Panwar
Jadhav Jadhaw Jadhava Yadhav
Shinde Sinde Shindhe Scindia
Gaikwad Gaekwad Gaikvad Gayakawad
Kamble Kambale Kamblay Camble
Chavan Chavhan Chawan Chauhan
Kale Kaale Kalay Kalle
Deshmukh Deshmuk Desmukh Deshmukhe
Bhosale Bhonsle Bhosle Bosale
Kulkarni Kulkerni Kullkarni Kulkarnee
Salunkhe Salunke Solunkhe Salunkhay
Sawant Savant Samant Sawanth
Sonawane Sonavane Sonwane Sonawne
Suryavanshi Suryawanshi Suryavansi Surywanshi
Waghmare Vaghmare Wagmare Waghmaare
Yadav Yadaw Yaadav Jadab
Sharma Sarma Sharmma Shermaa
Verma Varmaa Berma Vermma
Mishra Misra Mishraa Meshra
Pandey Pandy Panday Paande
Prasad Parsad Prashad Prosad
Tiwari Tivary Tewary Tiwaree
Maurya Mourya Morya Maurey
Chaudhary Choudhry Chaudary Choudari
Srivastava Sreevastava Shrivastva Srivastva
Vishwakarma Viswakarma Bishwakarma Vishvakarma
Thakur Thakr Takur Thacker
Kushwaha Kusvaha Khushwaha Kushvaha
Prajapati Prajapathi Parjapati Prajapti
Imran Imaran Imrn Immran
Salim Saleem Saliem Sallim
Javed Jawed Javid Zaved
Wasim Vasim Waseem Wassim
Hussain Hussian Hussen Houssain
Mustafa Mustapha Mostafa Mustaffa
Fatima Fatimah Fatimaa Faatima
Shabana Sabana Shabanaa Shaban
Rukhsana Ruksana Rukhsaana Roxana
Nasreen Nasrin Nazreen Nasren
Yasmin Yasmeen Jasmin Yasmine
Parveen Parvin Perween Praveen
Khadija Khadijah Kadija Khadeja
Shaikh Sheik Shaikhh Shekh
Khan Khaan Kan Khn
Ansari Ansaari Anasari Ansri
Qureshi Quresi Kureshy Khureshi
Siddiqui Siddhiqui Sidiqui Siddiki
Pathan Patan Pathaan Phatan
Sayyed Saiyyad Syed Sayed
Murugan Muruganan Morugan Murgan
Selvam Selwam Chelvam Selvm
Rajendran Rajendiran Rajendren Rajenthiran
Ganesan Ganeson Kanesan Ganeshan
Subramanian Subramaniam Subramaniyam Supramanian
Senthil Sendil Senthill Senthilnathan
Natarajan Nadarajan Nataraj Natrajan
Saravanan Sarvanan Saravanann Charavanan
Karthik Kartik Karthick Kartheek
Balakrishnan Balakrishanan Balkrishnan Paalakrishnan
Meenakshi Minakshi Meenakshy Minaxi
Parvathi Parvaty Paarvathi Parvathy
Rajeswari Rajeshwari Rajesvari Rajeshwary
Srinivas Shreenivas Srinivasulu Srinivaas
Manjunath Manjunatha Manjnath Munjunath
Raghavendra Ragavendra Raghvendra Raghavender
Patel Patell Pattel Patal
Solanki Solankee Sollanki Solankey
Mukherjee Mookherjee Mukerjee Mukharjee
Banerjee Banarjee Bannerji Benarji
Ghosh Ghos Ghoshh Gosh
Gurpreet Gurupreet Gurprit Gurpret
Harjinder Harjindr Harjeendar Hardinder
Kulwinder Kulvinder Kulwindar Kulwindr
`
